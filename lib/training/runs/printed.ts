/** Losses that the source printed of one training, by epoch; null where it shows no number. Mean binary cross-entropy a pixel, to four places. */
export interface Printed {
  /** Over the training pictures, while they were being learned. Place 0 is before the first epoch. */
  loss: readonly (number | null)[];
  /** Over the 10,000 test pictures, after the epoch. */
  validationLoss: readonly (number | null)[];
}

const epochs = 50;
const onlyLast = (value: number) => [...Array.from({ length: epochs }, () => null), value];

/**
 * What the source's text prints of its two trainings (`amins-2022`): Adadelta as Keras sets it, 0.001, batches of 256, 50 epochs. Of the first model it
 * shows the last epoch (S19), of the second all of them (S23).
 */
export const printed: Readonly<Record<'source-1' | 'source-2', Printed>> = {
  'source-1': { loss: onlyLast(0.3296), validationLoss: onlyLast(0.3299) },
  'source-2': {
    loss: [null,
      0.6931, 0.6917, 0.69, 0.688, 0.6857, 0.6827, 0.679, 0.6739, 0.6666, 0.6559,
      0.6401, 0.618, 0.5937, 0.5751, 0.5643, 0.5569, 0.5502, 0.5436, 0.5368, 0.5298,
      0.5224, 0.5144, 0.5057, 0.496, 0.4851, 0.4726, 0.4581, 0.4415, 0.4232, 0.4038,
      0.3848, 0.3676, 0.3528, 0.3407, 0.3311, 0.3236, 0.3178, 0.3133, 0.3096, 0.3065,
      0.3038, 0.3014, 0.2993, 0.2973, 0.2955, 0.2939, 0.2924, 0.2909, 0.2896, 0.2883,
    ],
    validationLoss: [null,
      0.6924, 0.6909, 0.6891, 0.687, 0.6844, 0.6811, 0.6768, 0.6708, 0.6622, 0.6493,
      0.6305, 0.6064, 0.5846, 0.571, 0.5631, 0.5563, 0.5497, 0.543, 0.5362, 0.5289,
      0.5212, 0.5128, 0.5035, 0.4932, 0.4814, 0.4677, 0.4519, 0.434, 0.4145, 0.3947,
      0.3761, 0.3597, 0.3461, 0.3351, 0.3265, 0.3199, 0.3147, 0.3106, 0.3073, 0.3044,
      0.3019, 0.2996, 0.2976, 0.2957, 0.2941, 0.2925, 0.291, 0.2896, 0.2883, 0.2871,
    ],
  },
};
