package org.diaodu.application.error;

import org.diaodu.application.page.Page;

/**
 * What a browser sees when a request fails: the status and what to do, nothing of the
 * inside.
 */
final class ErrorPage {

	private ErrorPage() {
	}

	/**
	 * The page, in both languages.
	 * @param code what programs are told, for whoever is asked for help
	 */
	static String of(int status, String code) {
		String told = switch (status) {
			case 400 -> Page.both("请求有误，请返回上一页重试。", "The request was not understood. Go back and try again.");
			case 401, 403 -> Page.both("没有权限，或登录已过期。", "Not permitted, or the login has ended.");
			case 404 -> Page.both("页面不存在，请核对地址。", "There is no such page. Check the address.");
			case 405 -> Page.both("这个地址不接受这种请求。", "This address does not take such a request.");
			case 429 -> Page.both("请求太多，请稍后再试。", "Too many requests. Try again later.");
			case 503 -> Page.both("服务暂时不可用，请稍后再试。", "Unavailable for the moment. Try again later.");
			default -> (status >= 500)
					? Page.both("程序出错，已记入日志，请稍后再试或联系管理员。",
							"Something went wrong and was logged. Try again later or ask the administrator.")
					: Page.both("请求没有成功。", "The request did not succeed.");
		};
		return Page.of("出错 " + status, """
				<h2>%s</h2>
				<p>%s</p>
				<p><code>%s</code></p>
				<p><a href="/">返回首页<span lang="en">Back to the start</span></a></p>
				""".formatted(Page.both("出错 " + status, "Error " + status), told, Page.text(code)));
	}

}
