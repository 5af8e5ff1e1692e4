package org.diaodu.kernel.evidence.query;

/**
 * What is kept, and a project an act upon which cites it.
 */
public record ProjectEvidenceView(String digest, String projectId) {

}
