import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// Served by the program below /console/; everything it needs is in the bundle.
export default defineConfig({
	base: '/console/',
	plugins: [react()],
	build: {
		outDir: 'target/classes/static/console',
		emptyOutDir: true,
		chunkSizeWarningLimit: 6000,
		assetsInlineLimit: 0,
	},
	worker: { format: 'es' },
	server: { proxy: { '/graphql': 'http://127.0.0.1:8080', '/oauth2': 'http://127.0.0.1:8080' } },
});
