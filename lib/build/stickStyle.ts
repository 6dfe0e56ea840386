/**
 * Style of the pages on a stick. A still keeps the place of its figure, at every width, and the frame lies over it; in print, and where the
 * reader's browser runs no scripts, the still shows. Nothing else is offered that would need a script of the site.
 */
export const stickStyle = `
.stick-frame { display: none; border: 0; }
@media screen and (scripting: enabled) {
  .living { position: relative; }
  .living > .figure { visibility: hidden; padding-bottom: 4.5rem; }
  .living > .stick-frame { display: block; position: absolute; z-index: 1; inset: -0.5rem; width: calc(100% + 1rem); height: calc(100% + 1rem); }
}
.needs-script:not(.living *), .site .theme, .hero-picks, .course-page .review-waiting, :is(.open-figure, .meaning) .tiny { display: none !important; }
.without-script, .listing[data-hidden], .reveal:not(.answered) > .answer { display: block; }
`;
