/** The layers of the net whose trained weights the project ships, as far as they keep rows and columns. */
export const trainedStack = 'conv5f16psamearelu,pool2,conv3f16psamearelu,pool2,conv3f16psamearelu';
