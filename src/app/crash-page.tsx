import { Component, type ErrorInfo, type ReactNode } from 'react';
import { settings } from '../ui/parts/settings/settings';
import { pages } from '../words/pages';

/** Stands round everything. It uses as little as it can: what broke may be what it would need. */
export class CrashPage extends Component<{ readonly children: ReactNode }, { readonly error: unknown }> {
	override state = { error: undefined };

	static getDerivedStateFromError(error: unknown) {
		return { error };
	}

	override componentDidCatch(error: unknown, { componentStack }: ErrorInfo) {
		console.error(error, componentStack);
	}

	override render() {
		const { error }: { error: unknown } = this.state;
		if (error === undefined) return this.props.children;
		const { language } = settings();
		const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
		return (
			<main className="crash">
				<section className="card notice">
					<h1>{pages.crashTitle[language]}</h1>
					<p>{pages.crashText[language]}</p>
					<pre>{told.slice(0, 2_000)}</pre>
					<div className="notice-actions">
						<a className="button large" href="/">
							{pages.toHome[language]}
						</a>
						<button type="button" className="button primary large" onClick={() => window.location.reload()}>
							{pages.reload[language]}
						</button>
					</div>
				</section>
			</main>
		);
	}
}
