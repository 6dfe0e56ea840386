import localFont from 'next/font/local';

/* Preloaded where every page begins with them: a title set in another face breaks into other lines. Latin only; Korean comes from public/fonts/korean.css, subset by unicode range. */
const serif = localFont({
  src: [
    { path: '../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2', style: 'normal' },
    { path: '../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2', style: 'italic' },
  ],
  weight: '200 900', variable: '--latin-serif', adjustFontFallback: 'Times New Roman', preload: true,
});
const sans = localFont({
  src: '../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  weight: '100 900', variable: '--latin-sans', adjustFontFallback: 'Arial', preload: true,
});
const code = localFont({
  src: '../node_modules/@fontsource-variable/source-code-pro/files/source-code-pro-latin-wght-normal.woff2',
  weight: '200 900', variable: '--latin-code', adjustFontFallback: false, preload: false,
});

/** Class names that define the families' variables; set on the root element of every page. */
export const fontClasses = `${serif.variable} ${sans.variable} ${code.variable}`;
