package dev.migration.cli;

import java.util.List;
import java.util.function.Function;

/**
 * All commands, in the order of the help.
 */
final class Commands {

	static final List<Group> GROUPS = List.of(
			new Group("Look", new Entry("status", StatusCommand::new), new Entry("current", CurrentCommand::new),
					new Entry("heads", HeadsCommand::new), new Entry("branches", BranchesCommand::new),
					new Entry("history", HistoryCommand::new), new Entry("show", ShowCommand::new),
					new Entry("graph", GraphCommand::new), new Entry("plan", PlanCommand::new),
					new Entry("log", LogCommand::new), new Entry("check", CheckCommand::new)),
			new Group("Move", new Entry("upgrade", UpgradeCommand::new), new Entry("downgrade", DowngradeCommand::new),
					new Entry("stamp", StampCommand::new), new Entry("adopt", AdoptCommand::new),
					new Entry("repair", RepairCommand::new), new Entry("ensure-version", EnsureVersionCommand::new)),
			new Group("Write", new Entry("init", InitCommand::new), new Entry("revision", RevisionCommand::new),
					new Entry("merge", MergeCommand::new), new Entry("rebase", RebaseCommand::new),
					new Entry("squash", SquashCommand::new), new Entry("edit", EditCommand::new)),
			new Group("Other", new Entry("completion", CompletionCommand::new)));

	private Commands() {
	}

	static List<Entry> all() {
		return GROUPS.stream().flatMap((group) -> group.entries().stream()).toList();
	}

	/**
	 * Commands that belong together.
	 *
	 * @param heading what they do
	 * @param entries the commands
	 */
	record Group(String heading, List<Entry> entries) {

		Group(String heading, Entry... entries) {
			this(heading, List.of(entries));
		}

	}

	/**
	 * A command; made when it is needed, as reading its options takes time.
	 *
	 * @param name what to type
	 * @param factory makes it
	 */
	record Entry(String name, Function<Session, Action> factory) {

	}

}
