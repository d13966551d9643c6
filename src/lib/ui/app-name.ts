/** The title of every page: a neutral word that says nothing to who looks over a shoulder or at the history. */
export const APP_NAME = 'Safar';
