import { GraphiQL } from 'graphiql';
import { useMemo } from 'react';
import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import { fetcher } from './fetcher';
import { forget, kept, type Token } from './login';

const FIRST_QUERY = `# 调度 API. 左侧的文档说明每个类型和字段; Ctrl-Enter 执行.
# The documentation on the left explains every type and field; Ctrl-Enter runs.
query Boards {
  boards { kind unitId unitName whole }
}
`;

/** The editor, once somebody is logged in. */
export default function Console({ token, onEnd }: { readonly token: Token; readonly onEnd: () => void }) {
	const end = () => {
		forget();
		onEnd();
	};
	const ask = useMemo(
		() => fetcher(() => kept()?.value, () => onEnd()),
		[onEnd],
	);
	return (
		<div className="shell">
			<header>
				<h1>调度 API 控制台</h1>
				<span className="who">{token.subject}</span>
				<button type="button" onClick={end}>
					退出 / Log out
				</button>
			</header>
			<main>
				<GraphiQL fetcher={ask} defaultQuery={FIRST_QUERY} defaultEditorToolsVisibility="variables">
					{/* the name of the editor, in a grey too light to read, says nothing here */}
					<GraphiQL.Logo>
						<span />
					</GraphiQL.Logo>
				</GraphiQL>
			</main>
		</div>
	);
}
