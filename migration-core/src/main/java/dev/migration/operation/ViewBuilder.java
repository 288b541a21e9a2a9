package dev.migration.operation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.QualifiedName;
import dev.migration.schema.View;

/**
 * Says what a view is like.
 */
public final class ViewBuilder extends Undoable<ViewBuilder> {

	private final QualifiedName name;

	private final String query;

	private final Map<String, String> options = new TreeMap<>();

	private List<String> columns = List.of();

	private @Nullable String comment;

	private boolean replace;

	ViewBuilder(QualifiedName name, String query) {
		this.name = name;
		this.query = query;
	}

	/**
	 * Gives the columns other names than the query does.
	 * @param names the exact names in order
	 * @return this builder
	 */
	public ViewBuilder columns(String... names) {
		this.columns = List.of(names);
		return this;
	}

	/**
	 * Gives a view of that name this query; its columns must stay, more may follow.
	 * @return this builder
	 */
	public ViewBuilder orReplace() {
		this.replace = true;
		return this;
	}

	/**
	 * Lets no function of a query see rows that the view hides.
	 * @return this builder
	 */
	public ViewBuilder securityBarrier() {
		return with("security_barrier", "true");
	}

	/**
	 * Reads with the rights of who asks; PostgreSQL 15.
	 * @return this builder
	 */
	public ViewBuilder securityInvoker() {
		return with("security_invoker", "true");
	}

	/**
	 * Refuses rows that are written through the view and that it would not show.
	 * @param scope {@code local} or {@code cascaded}
	 * @return this builder
	 */
	public ViewBuilder checkOption(String scope) {
		return with("check_option", Choices.checkOption(scope));
	}

	/**
	 * Sets an option of the view that has no word of its own (PostgreSQL manual, CREATE
	 * VIEW).
	 * @param option its name, for example {@code security_barrier}
	 * @param value its value, for example {@code false}
	 * @return this builder
	 */
	public ViewBuilder with(String option, String value) {
		this.options.put(option, value);
		return this;
	}

	/**
	 * Says for people what it shows.
	 * @param text the comment
	 * @return this builder
	 */
	public ViewBuilder comment(String text) {
		this.comment = text;
		return this;
	}

	@Override
	public List<Operation> operations() {
		View view = new View(this.name, this.columns, this.query, this.options, List.of(), this.comment, Map.of(),
				List.of());
		return List.of(new ViewOperation.CreateView(view, this.replace, null));
	}

}
