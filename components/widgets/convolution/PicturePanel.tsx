'use client';
export function PicturePanel() { return null; }
