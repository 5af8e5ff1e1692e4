package org.diaodu.kernel.policy.command;

import org.diaodu.kernel.message.DomainCommand;

/**
 * What can be wished of policy.
 */
public sealed interface PolicyCommand extends DomainCommand permits ProposePolicy, ApprovePolicy, RejectPolicy {

}
