import { formatNumber } from '@/lib/i18n/format.ts';
import { en as lab, type Words as LabWidgetWords } from '../en.ts';

export interface Words extends LabWidgetWords {
  player: {
    /** Where training goes on, and the words of the link there. */
    noTraining: string; lab: string;
    /** The file came without its recording, or with a damaged one. */
    missing: string;
  };
}

const number = (value: unknown, digits: number) => formatNumber(Number(value), 'en', digits);

export const en: Words = {
  ...lab,
  hint: 'Everything below follows the recording.',
  params: { ...lab.params, epoch: { label: 'Epoch on show' } },
  sentence: n => (n.validationLoss === null || n.validationLoss === undefined
    ? `The recording of a training is being opened; the model has ${number(n.totalParameters, 0)} parameters.`
    : `The recording stands after ${n.shownEpoch} of ${n.epochs} epochs, validation loss ${number(n.validationLoss, 4)}.`),
  player: {
    noTraining: 'This file plays what was recorded; training needs the site.',
    lab: 'Train it in the lab',
    missing: 'The recording in this file is missing or damaged. Download the file again from the lab.',
  },
};
