import type {
	ChecklistTool,
	CompareTool,
	LookupTool,
	PlanTool,
	QuestionsTool
} from '#lib/domain/tool/index.ts';

const head = { order: 10, picture: 'contract', review: { en: { state: 'draft' } } } as const;

export const OFFER_TOOL: QuestionsTool = {
	...head,
	slug: 'check-offer',
	kind: 'questions',
	manyFrom: 3,
	questions: [
		{ id: 'contract', picture: 'contract', warns: 'no' },
		{ id: 'money', picture: 'money', warns: 'yes' },
		{ id: 'hurry', picture: 'clock', warns: 'yes' },
		{ id: 'licence', picture: 'licence', warns: 'no' }
	]
};

export const FEE_TOOL: LookupTool = {
	...head,
	slug: 'fee-check',
	kind: 'lookup',
	origins: ['in', 'np', 'bt'],
	destinations: [
		{ id: 'gulf', picture: 'airplane' },
		{ id: 'far-east', picture: 'globe' },
		{ id: 'inside', picture: 'house' }
	],
	rules: [
		{
			id: 'india-abroad',
			origins: ['in'],
			destinations: ['gulf', 'far-east'],
			limit: { amount: 30_000, fact: 'B3-10' },
			far: { amount: 200_000, fact: 'B3-11b' }
		},
		{
			id: 'nepal-gulf',
			origins: ['np'],
			destinations: ['gulf'],
			limit: { amount: 10_000, fact: 'B4-2' },
			far: null
		},
		{ id: 'nepal-else', origins: ['np'], destinations: ['far-east'], limit: null, far: null }
	],
	notes: [{ id: 'ask-embassy', destinations: ['far-east'] }]
};

export const CONTRACT_TOOL: CompareTool = {
	...head,
	slug: 'contract-check',
	kind: 'compare',
	clauses: [
		{ id: 'pay', picture: 'coins' },
		{ id: 'hours', picture: 'clock' },
		{ id: 'place', picture: 'map' }
	]
};

export const LIST_TOOL: ChecklistTool = {
	...head,
	slug: 'before-i-go',
	kind: 'checklist',
	groups: [
		{
			id: 'papers',
			options: [
				{ id: 'passport', picture: 'passport' },
				{ id: 'visa', picture: 'visa' }
			]
		},
		{ id: 'people', options: [{ id: 'code-word', picture: 'lock' }] }
	]
};

export const PLAN_TOOL: PlanTool = {
	...head,
	slug: 'check-in-plan',
	kind: 'plan',
	steps: [
		{
			id: 'word',
			choose: 1,
			secret: true,
			options: [
				{ id: 'mango', picture: 'food' },
				{ id: 'bell', picture: 'bell' }
			]
		},
		{
			id: 'contacts',
			choose: 2,
			secret: false,
			options: [
				{ id: 'mother', picture: 'woman' },
				{ id: 'brother', picture: 'man' },
				{ id: 'friend', picture: 'friends' }
			]
		}
	]
};

export const SAMPLE_TOOLS = [OFFER_TOOL, FEE_TOOL, CONTRACT_TOOL, LIST_TOOL, PLAN_TOOL] as const;
