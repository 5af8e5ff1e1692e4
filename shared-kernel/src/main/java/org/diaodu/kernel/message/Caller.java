package org.diaodu.kernel.message;

import org.diaodu.kernel.jurisdiction.Role;

/**
 * Who asks: a person in one of their posts. The query side checks the post and derives
 * from it what they may see; nothing else of the caller is trusted.
 *
 * @param personId the person
 * @param role the role of the post
 * @param unitId the unit of the post
 */
public record Caller(String personId, Role role, String unitId) {

}
