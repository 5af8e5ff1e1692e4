package org.diaodu.kernel.evidence.query;

/**
 * A photo and a report that cites it.
 */
public record CitedEvidenceView(String digest, String projectId, String reportId) {

}
