package dev.migration.catalog;

import dev.migration.schema.Deferral;
import dev.migration.schema.Persistence;
import dev.migration.schema.PolicyCommand;
import dev.migration.schema.ReferentialAction;
import dev.migration.schema.TriggerState;

/**
 * What the single letters of the catalog mean.
 */
final class Letters {

	private Letters() {
	}

	static Persistence persistence(char letter) {
		return switch (letter) {
			case 'u' -> Persistence.UNLOGGED;
			case 't' -> Persistence.TEMPORARY;
			default -> Persistence.PERMANENT;
		};
	}

	static ReferentialAction action(char letter) {
		return switch (letter) {
			case 'r' -> ReferentialAction.RESTRICT;
			case 'c' -> ReferentialAction.CASCADE;
			case 'n' -> ReferentialAction.SET_NULL;
			case 'd' -> ReferentialAction.SET_DEFAULT;
			default -> ReferentialAction.NO_ACTION;
		};
	}

	static TriggerState state(char letter) {
		return switch (letter) {
			case 'D' -> TriggerState.DISABLED;
			case 'R' -> TriggerState.REPLICA;
			case 'A' -> TriggerState.ALWAYS;
			default -> TriggerState.ENABLED;
		};
	}

	static PolicyCommand command(char letter) {
		return switch (letter) {
			case 'r' -> PolicyCommand.SELECT;
			case 'a' -> PolicyCommand.INSERT;
			case 'w' -> PolicyCommand.UPDATE;
			case 'd' -> PolicyCommand.DELETE;
			default -> PolicyCommand.ALL;
		};
	}

	static String storage(char letter) {
		return switch (letter) {
			case 'p' -> "plain";
			case 'm' -> "main";
			case 'e' -> "external";
			default -> "extended";
		};
	}

	static Deferral deferral(boolean deferrable, boolean deferred) {
		if (!deferrable) {
			return Deferral.NOT_DEFERRABLE;
		}
		return deferred ? Deferral.INITIALLY_DEFERRED : Deferral.INITIALLY_IMMEDIATE;
	}

}
