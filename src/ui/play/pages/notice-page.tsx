import { Icon } from '../../parts/icon/icon';
import { PageFrame } from './page-frame';

export interface NoticeProps {
	readonly icon: string;
	readonly title: string;
	readonly text: string;
	/** Ways on. */
	readonly children?: React.ReactNode;
}

/** One thing to say and the ways on from it. */
export function Notice({ icon, title, text, children }: NoticeProps) {
	return (
		<section className="card notice" role="status">
			<span className="notice-icon">
				<Icon name={icon} size={24} />
			</span>
			<h1>{title}</h1>
			<p>{text}</p>
			{children && <div className="notice-actions">{children}</div>}
		</section>
	);
}

export function NoticePage(props: NoticeProps) {
	return (
		<PageFrame title={props.title} className="centred">
			<Notice {...props} />
		</PageFrame>
	);
}
