package org.diaodu.application.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import org.diaodu.application.file.Attachment;
import org.diaodu.application.file.FileCallers;
import org.diaodu.kernel.ledger.LedgerExports;
import org.diaodu.kernel.ledger.LedgerFile;
import org.diaodu.kernel.ledger.LedgerFiles;
import org.diaodu.kernel.ledger.LedgerRefusal;
import org.diaodu.kernel.ledger.UploadView;
import org.diaodu.kernel.lifecycle.Pool;
import org.diaodu.kernel.light.Light;
import org.diaodu.kernel.light.LightColour;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.ProjectState;
import org.diaodu.kernel.project.Stage;
import org.diaodu.kernel.project.query.BoardBand;
import org.diaodu.kernel.project.query.BoardFilter;
import org.diaodu.kernel.project.query.BoardKind;
import org.diaodu.kernel.project.query.BoardRef;
import org.diaodu.kernel.project.query.BoardSort;
import org.diaodu.kernel.project.query.BoardStandingFilter;
import org.diaodu.kernel.project.query.LightFilter;
import org.diaodu.kernel.project.query.SortDirection;
import org.diaodu.kernel.value.WanYuan;
import org.diaodu.query.graphql.EdgeRequest;

/**
 * Spreadsheets in and out. The body of an upload is the file itself, so that it is
 * counted while it arrives and never lies on a disk.
 */
@RestController
@RequestMapping("/ledger")
@Clause("F-093")
class LedgerController {

	private final ObjectProvider<LedgerFiles> files;

	private final ObjectProvider<LedgerExports> exports;

	private final FileCallers callers;

	LedgerController(ObjectProvider<LedgerFiles> files, ObjectProvider<LedgerExports> exports, FileCallers callers) {
		this.files = files;
		this.exports = exports;
		this.callers = callers;
	}

	/**
	 * Keeps a file. Forms are not taken: to read one is to read the file twice.
	 */
	@PostMapping(path = "/uploads",
			consumes = { MediaType.APPLICATION_OCTET_STREAM_VALUE, "text/csv", "application/vnd.ms-excel",
					"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" })
	@ResponseStatus(HttpStatus.CREATED)
	UploadView upload(@RequestParam String name, HttpServletRequest request, @AuthenticationPrincipal Jwt token,
			@RequestHeader(name = EdgeRequest.POST_HEADER, required = false) @Nullable String post) throws IOException {
		if (request.getContentLengthLong() > LedgerFiles.MAX_BYTES) {
			throw Refusal.of(LedgerRefusal.UPLOAD_TOO_LARGE, "file").with("max", LedgerFiles.MAX_BYTES).asException();
		}
		Caller caller = this.callers.of(token, post);
		try (InputStream body = request.getInputStream()) {
			return files().store(name, body,
					this.callers.attribution(caller, "LEDGER", this.callers.newCorrelationId()));
		}
	}

	@GetMapping("/template.xlsx")
	void template(HttpServletResponse response) throws IOException {
		Attachment.describe(response, "项目台账导入模板.xlsx", "diaodu-template.xlsx",
				"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
		files().template(response.getOutputStream());
	}

	@GetMapping("/imports/{importId}/result")
	void result(@PathVariable String importId, @AuthenticationPrincipal Jwt token,
			@RequestHeader(name = EdgeRequest.POST_HEADER, required = false) @Nullable String post,
			HttpServletResponse response) throws IOException {
		send(files().result(this.callers.of(token, post), importId), "diaodu-" + importId + "-result", response);
	}

	@GetMapping("/export.{format:xlsx|csv}")
	void export(@PathVariable String format, BoardParameters parameters, @AuthenticationPrincipal Jwt token,
			@RequestHeader(name = EdgeRequest.POST_HEADER, required = false) @Nullable String post,
			HttpServletResponse response) throws IOException {
		LedgerExports exporting = this.exports.getIfAvailable();
		if (exporting == null) {
			throw Refusal.of(CommonRefusal.NOT_FOUND).asException();
		}
		send(exporting.export(this.callers.of(token, post), parameters.toBoard(), parameters.toFilter(),
				(parameters.sort() != null) ? parameters.sort() : BoardSort.AMOUNT,
				(parameters.direction() != null) ? parameters.direction() : SortDirection.DESCENDING, format),
				"diaodu-" + ((parameters.board() != null) ? parameters.board() + "-" + parameters.unitId() : "LEADS"),
				response);
	}

	private LedgerFiles files() {
		LedgerFiles desk = this.files.getIfAvailable();
		if (desk == null) {
			// A process that only shows takes nothing in.
			throw Refusal.of(CommonRefusal.NOT_FOUND).asException();
		}
		return desk;
	}

	private static void send(@Nullable LedgerFile file, String plain, HttpServletResponse response) throws IOException {
		if (file == null) {
			throw Refusal.of(CommonRefusal.NOT_FOUND).asException();
		}
		Attachment.describe(response, file.name(), plain + Attachment.ending(file.name()), file.mediaType());
		// Not closed here: a file that breaks off must not look like a whole one.
		file.writeTo(response.getOutputStream());
	}

	/**
	 * What a board shows, as the screen asks for it.
	 *
	 * @param board absent for the leads
	 * @param unitId whose board
	 */
	record BoardParameters(@Nullable BoardKind board, @Nullable String unitId, @Nullable String text,
			@Nullable Stage stage, @Nullable String section, @Nullable String districtId, @Nullable String zoneId,
			@Nullable Family family, @Nullable BoardBand band, @Nullable ProjectState state,
			@Nullable BigDecimal amountFrom, @Nullable BigDecimal amountTo, @Nullable String originList,
			@Nullable LightColour overallLight, @Nullable LightColour startLight, @Nullable LightColour progressLight,
			@Nullable LightColour fundsLight, @Nullable LightColour statisticsLight,
			@Nullable LightColour obstacleLight, @Nullable Pool pool, @Nullable Boolean overdue,
			@Nullable BoardSort sort, @Nullable SortDirection direction) {

		@Nullable BoardRef toBoard() {
			if (this.board == null) {
				return null;
			}
			if (this.unitId == null) {
				throw Refusal.of(CommonRefusal.VALUE_REQUIRED, "unitId").asException();
			}
			return new BoardRef(this.board, this.unitId);
		}

		BoardFilter toFilter() {
			return new BoardFilter(this.text, this.stage, this.section, this.districtId, this.zoneId, this.family,
					this.band, this.state, money(this.amountFrom, "amountFrom"), money(this.amountTo, "amountTo"),
					this.originList, new BoardStandingFilter(this.overallLight, lights(), this.pool, this.overdue));
		}

		private List<LightFilter> lights() {
			List<LightFilter> lights = new ArrayList<>();
			add(lights, Light.START, this.startLight);
			add(lights, Light.PROGRESS, this.progressLight);
			add(lights, Light.FUNDS, this.fundsLight);
			add(lights, Light.STATISTICS, this.statisticsLight);
			add(lights, Light.OBSTACLE, this.obstacleLight);
			return lights;
		}

		private static void add(List<LightFilter> lights, Light light, @Nullable LightColour colour) {
			if (colour != null) {
				lights.add(new LightFilter(light, colour));
			}
		}

		private static @Nullable WanYuan money(@Nullable BigDecimal amount, String field) {
			try {
				return (amount != null) ? new WanYuan(amount) : null;
			}
			catch (IllegalArgumentException ex) {
				throw Refusal.of(CommonRefusal.VALUE_INVALID, field).asException();
			}
		}

	}

}
