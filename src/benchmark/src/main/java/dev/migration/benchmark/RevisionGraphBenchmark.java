package dev.migration.benchmark;

import java.util.List;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import dev.migration.revision.Plan;
import dev.migration.revision.Revision;
import dev.migration.revision.RevisionGraph;
import dev.migration.revision.Target;

/**
 * How building a graph and planning on it grow with the number of revisions. The graphs
 * have branches, merges, labels and dependencies, see {@link Histories}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-XX:ActiveProcessorCount=1")
public class RevisionGraphBenchmark {

	/** How many revisions. */
	@Param({ "1000", "10000", "100000" })
	public int size;

	private List<Revision> revisions = List.of();

	private RevisionGraph graph = RevisionGraph.of(List.of());

	private List<String> heads = List.of();

	private Target middle = Target.BASE;

	/**
	 * Makes the history, the same each time.
	 */
	@Setup
	public void prepare() {
		this.revisions = Histories.ofSize(this.size);
		this.graph = RevisionGraph.of(this.revisions);
		this.heads = this.graph.realHeads().stream().map(Revision::id).toList();
		this.middle = Target.parse(this.revisions.get(this.size / 2).id());
	}

	/**
	 * From files to a plan: what the start of an application pays on an empty database.
	 * @return the plan
	 */
	@Benchmark
	public Plan buildAndPlanFromBaseToHeads() {
		return RevisionGraph.of(this.revisions).upgrade(List.of(), Target.HEADS);
	}

	/**
	 * Building alone.
	 * @return the graph
	 */
	@Benchmark
	public RevisionGraph build() {
		return RevisionGraph.of(this.revisions);
	}

	/**
	 * What the start of an application pays when nothing is pending.
	 * @return the empty plan
	 */
	@Benchmark
	public Plan planWithNothingPending() {
		return this.graph.upgrade(this.heads, Target.HEADS);
	}

	/**
	 * Going halfway down.
	 * @return the plan
	 */
	@Benchmark
	public Plan planDowngradeToTheMiddle() {
		return this.graph.downgrade(this.heads, this.middle);
	}

	/**
	 * The whole history as text.
	 * @return the picture
	 */
	@Benchmark
	public String draw() {
		return this.graph.drawing().text();
	}

}
