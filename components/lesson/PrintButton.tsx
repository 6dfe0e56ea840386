'use client';

/** Prints the page. */
export const PrintButton = ({ label }: { label: string }) => <button type="button" className="btn main needs-script" onClick={() => window.print()}>{label}</button>;
