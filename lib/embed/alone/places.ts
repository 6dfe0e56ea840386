/** The place of a tape in a figure's file: empty until it is filled in as base64. */
export const tapeId = (name: string): string => `tape-${name}`;
export const tapePlace = (name: string): string => `<script type="text/plain" id="${tapeId(name)}"></script>`;
