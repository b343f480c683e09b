import { useState } from 'react';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { TextField } from 'react-aria-components/TextField';
import { useLocation } from 'wouter';
import type { Scenario } from '../../../scenario/format/scenario';
import { Button } from '../../parts/button/button';
import { Segmented } from '../../parts/choose/segmented';
import { useSay, useWords } from '../../parts/language/use-words';
import { editionName } from './edition-name';
import { cleanName, rememberedName, rememberName } from './remembered-name';
import { useServices } from './services';

export interface StartFormProps {
	/** As its own edition has it. */
	readonly scenario: Scenario;
	/** An earlier start that can be had again. */
	readonly again: { readonly seed: number; readonly rules: string } | undefined;
	/** The earlier start is what was asked for. */
	readonly preferAgain: boolean;
	/** Nobody here has played this scenario yet. */
	readonly first: boolean;
}

/** Name, edition, mode and start of a drill. */
export function StartForm({ scenario, again, preferAgain, first }: StartFormProps) {
	const t = useWords('pages');
	const say = useSay();
	const { shelf, start, newSeed } = useServices();
	const [, go] = useLocation();
	const [name, setName] = useState(rememberedName);
	const [mode, setMode] = useState<'guided' | 'practice'>(first ? 'guided' : 'practice');
	const [rules, setRules] = useState(preferAgain && again ? again.rules : scenario.rules.id);
	const [opening, setOpening] = useState<'new' | 'same'>(preferAgain && again ? 'same' : 'new');
	const [starting, setStarting] = useState(false);
	const { id } = scenario.document;
	const editions = shelf.editions.filter((edition) => shelf.scenario(id, edition.id) !== undefined);
	const role = scenario.document.roles.find(({ plays }) => plays === 'playable');

	const begin = async () => {
		const chosen = shelf.scenario(id, rules);
		if (chosen === undefined || role === undefined || starting) return;
		setStarting(true);
		const person = cleanName(name);
		rememberName(person);
		const seed = opening === 'same' && again ? again.seed : newSeed();
		go(`/drill/${await start({ scenario: chosen, mode, role: role.id, person: person || t('guest'), seed })}`);
	};

	return (
		<form
			className="card start-form"
			aria-label={t('startTitle')}
			onSubmit={(event) => {
				event.preventDefault();
				void begin();
			}}
		>
			<div className="start-field">
				<TextField value={name} onChange={setName} maxLength={30} autoComplete="name">
					<Label className="start-label">{t('yourName')}</Label>
					<Input className="text-field" placeholder={t('guest')} />
				</TextField>
				<small>{t('nameHint')}</small>
			</div>
			<div className="start-field">
				<span className="start-label">{t('mode')}</span>
				<Segmented
					label={t('mode')}
					choices={[
						{ id: 'guided', label: t('guided') },
						{ id: 'practice', label: t('practice') },
					]}
					value={mode}
					onChange={(chosen) => setMode(chosen as typeof mode)}
				/>
				<small>{mode === 'guided' ? t('guidedNote') : t('practiceNote')}</small>
			</div>
			<div className="start-field">
				<span className="start-label">{t('edition')}</span>
				<Segmented
					label={t('edition')}
					choices={editions.map((edition) => ({ id: edition.id, label: editionName(say(edition.title)) }))}
					value={rules}
					onChange={setRules}
				/>
				<small>{t('editionNote')}</small>
			</div>
			{again && (
				<div className="start-field">
					<span className="start-label">{t('opening')}</span>
					<Segmented
						label={t('opening')}
						choices={[
							{ id: 'new', label: t('newVariant') },
							{ id: 'same', label: t('sameSeed') },
						]}
						value={opening}
						onChange={(chosen) => setOpening(chosen as typeof opening)}
					/>
					<small className="num">
						{opening === 'new' ? t('newVariantNote') : t('sameSeedNote', { seed: again.seed })}
					</small>
				</div>
			)}
			<Button type="submit" kind="primary" large icon="play" className="start-button" isDisabled={starting}>
				{starting ? t('starting') : t('start')}
			</Button>
		</form>
	);
}
