import type { QuizSession } from './quiz-session.ts';

/** Progress is a road with stations, not a percentage: a person sees where they stand and how far it is. */
export type Station = 'passed' | 'here' | 'ahead';

export function roadOf(session: QuizSession): readonly Station[] {
	return session.asked.map((_, index) => {
		if (index === session.at) return 'here';
		return index < session.at ? 'passed' : 'ahead';
	});
}
