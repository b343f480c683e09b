import { useEffect, useSyncExternalStore } from 'react';
import { Link, useLocation } from 'wouter';
import { Icon } from '../../parts/icon/icon';
import { Logo } from '../../parts/icon/logo';
import { useWords } from '../../parts/language/use-words';
import { LookButtons } from './look-buttons';
import { useServices } from './services';
import './pages.css';

/** Says so where the browser keeps nothing; floating over a screen that fills the window. */
export function StorageNotice({ floating = false }: { readonly floating?: boolean }) {
	const t = useWords('pages');
	const { storageProblem, onStorage } = useServices();
	const problem = useSyncExternalStore(onStorage, storageProblem);
	if (problem === null) return null;
	return (
		<p className={`page-notice ${floating ? 'floating' : ''}`} role="alert">
			<Icon name="alert" />
			{problem === 'full' ? t('storageFull') : t('storageBlocked')}
		</p>
	);
}

function NavLink({ to, children }: { readonly to: string; readonly children: React.ReactNode }) {
	const [location] = useLocation();
	const here = to === '/' ? location === '/' || location.startsWith('/play') : location.startsWith(to);
	return (
		<Link href={to} className="page-tab" aria-current={here ? 'page' : undefined}>
			{children}
		</Link>
	);
}

export interface PageFrameProps {
	readonly title: string;
	readonly className?: string;
	readonly children: React.ReactNode;
}

/** The bar on top and the page under it. */
export function PageFrame({ title, className = '', children }: PageFrameProps) {
	const t = useWords('pages');
	useEffect(() => {
		document.title = title;
	}, [title]);
	return (
		<div className="page">
			<a className="skip-link" href="#content">
				{t('skip')}
			</a>
			<header className="page-top">
				<Link href="/" className="page-brand">
					<Logo />
					<span>{t('brand')}</span>
				</Link>
				<i className="page-rule" />
				<nav className="page-tabs" aria-label={t('pagesOf')}>
					<NavLink to="/">{t('navHome')}</NavLink>
					<NavLink to="/history">{t('navHistory')}</NavLink>
					<NavLink to="/kept">{t('navKept')}</NavLink>
				</nav>
				<span className="grow" />
				<LookButtons />
			</header>
			<StorageNotice />
			<main id="content" tabIndex={-1} className={`page-body ${className}`}>
				{children}
			</main>
		</div>
	);
}
