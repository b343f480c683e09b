import { useLayoutEffect, useRef } from 'react';
import type { Text } from '../../../words/text';
import { IconButton } from '../../parts/button/icon-button';
import { Icon } from '../../parts/icon/icon';
import { useLanguage, useWords } from '../../parts/language/use-words';
import type { AnswerProps } from './ask-field';

/** Steps put in order: press them in the order they should be done, then move them until it is right. */
export function SequenceField({
	label,
	answer = [],
	options,
	invalid,
	onAnswer,
	announce,
}: AnswerProps<readonly string[]> & {
	readonly options: Readonly<Record<string, Text>>;
	/** Tells screen readers what moved where. */
	announce(sentence: string): void;
}) {
	const t = useWords('play');
	const language = useLanguage();
	const name = (id: string) => options[id]?.[language] ?? id;
	const open = Object.keys(options).filter((id) => !answer.includes(id));
	const box = useRef<HTMLFieldSetElement>(null);
	const pressed = useRef(-1);
	// A pressed step moves up and takes its button with it: the focus goes on to the step that took its place.
	useLayoutEffect(() => {
		if (pressed.current < 0) return;
		const left = [...(box.current?.querySelectorAll<HTMLElement>('.sequence-open button') ?? [])];
		const next = left[Math.min(pressed.current, left.length - 1)];
		(next ?? box.current?.querySelector<HTMLElement>('li:last-child button:enabled'))?.focus();
		pressed.current = -1;
	});
	const place = (list: readonly string[], said: string) => {
		onAnswer(list);
		announce(said);
	};
	const move = (from: number, by: 1 | -1) => {
		const list = [...answer];
		const [id] = list.splice(from, 1);
		if (id === undefined) return;
		list.splice(from + by, 0, id);
		place(list, t('movedTo', { step: name(id), nth: from + by + 1 }));
	};
	return (
		<fieldset ref={box} className={`sequence ${invalid ? 'invalid' : ''}`} aria-label={label}>
			<ol>
				{answer.map((id, i) => (
					<li key={id}>
						<span className="sequence-nth num">{i + 1}</span>
						<span className="grow">{name(id)}</span>
						<IconButton
							small
							icon="up"
							label={t('moveUp', { step: name(id) })}
							isDisabled={i === 0}
							onPress={() => move(i, -1)}
						/>
						<IconButton
							small
							icon="down"
							label={t('moveDown', { step: name(id) })}
							isDisabled={i === answer.length - 1}
							onPress={() => move(i, 1)}
						/>
						<IconButton
							small
							icon="x"
							label={t('takeOut', { step: name(id) })}
							onPress={() => {
								pressed.current = Object.keys(options).length;
								place(
									answer.filter((one) => one !== id),
									t('takenOut', { step: name(id) }),
								);
							}}
						/>
					</li>
				))}
			</ol>
			{open.length > 0 && (
				<>
					<p>{answer.length === 0 ? t('pressInOrder') : t('stillOpen', { count: open.length })}</p>
					<div className="sequence-open">
						{open.map((id, nth) => (
							<button
								key={id}
								type="button"
								onClick={() => {
									pressed.current = nth;
									place([...answer, id], t('movedTo', { step: name(id), nth: answer.length + 1 }));
								}}
							>
								<Icon name="plus" size={12} />
								{name(id)}
							</button>
						))}
					</div>
				</>
			)}
		</fieldset>
	);
}
