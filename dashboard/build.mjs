// Called by Maven: installs what package-lock.json names and builds the bundle, each only when something changed.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const windows = process.platform === 'win32';

function npm(...args) {
	execFileSync(windows ? 'npm.cmd' : 'npm', args, { stdio: ['ignore', 'inherit', 'inherit'], shell: windows });
}

function digest(paths) {
	const hash = createHash('sha256');
	for (const path of paths) {
		hash.update(path).update(readFileSync(path));
	}
	return hash.digest('hex');
}

function unlessDone(mark, key, result, work) {
	if (existsSync(result) && existsSync(mark) && readFileSync(mark, 'utf8') === key) {
		return;
	}
	work();
	writeFileSync(mark, key);
}

const sources = readdirSync('src', { recursive: true, withFileTypes: true })
	.filter((entry) => entry.isFile())
	.map((entry) => join(entry.parentPath, entry.name))
	.sort();
const settings = ['package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts', 'index.html', 'build.mjs'];

mkdirSync('target', { recursive: true });
mkdirSync('node_modules', { recursive: true });
unlessDone('node_modules/.installed', digest(['package-lock.json']), 'node_modules/vite', () =>
	npm('ci', '--no-audit', '--no-fund', '--loglevel=error'),
);
unlessDone('target/built', digest([...settings, ...sources]), 'target/classes/static/console/index.html', () =>
	npm('run', '--silent', 'build'),
);
