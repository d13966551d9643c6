/** Where Exit leads: a plain clock, kept on the phone, that has nothing to do with Safar. */
export const NEUTRAL_PAGE = '/clock/';

/** Key in the memory of the tab (`sessionStorage`) that says that the person has left. */
export const LEFT_MARK = 'left';

/** Event of the window while the person leaves: whoever makes a sound ends it before the handler returns. */
export const LEAVE_EVENT = 'leave';
