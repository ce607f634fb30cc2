#include "slices/lottery/search/exact_chances.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "slices/lottery/proof/bound_proof.h"
#include "slices/lottery/search/linear_program.h"

namespace alongside::lottery {
namespace {

/// A panel that gains more than so much over the others makes the lottery better.
constexpr double proof_gains_more = 1e-9;

// Far below `tolerance`.
constexpr double first_slack = 1e-10;
constexpr double most_slack = 1e-8;

/// After so many nodes the proof goes on by itself: it may be longer, and always ends.
constexpr int few_whole_nodes = 200'000;

TypePanel whole_panel(const std::vector<double>& values) {
  TypePanel panel;
  for (const double value : values) panel.push_back(static_cast<int>(std::lround(value)));
  return panel;
}

/// The best lottery over known panels: maximises the smallest chance of the free types.
class KnownPanels {
 public:
  KnownPanels(const Polytope& polytope, std::vector<SparsePanel> known)
      : polytope_(polytope),
        settled_(polytope.types.size(), free_type),
        program_(first_program(polytope)) {
    for (SparsePanel& panel : known) add(std::move(panel));
  }

  /// False where it is known already.
  bool add(SparsePanel panel) {
    if (!seen_.insert(panel).second) return false;
    ProgramColumn column;
    for (const auto& [type, people] : panel) {
      column.entries.push_back({type, static_cast<double>(people)});
    }
    column.entries.push_back({weights_row(), 1});
    program_.add_column(column);
    panels_.push_back(std::move(panel));
    return true;
  }

  /// What is settled was rounded: where the last digits leave no lottery, it may miss by a little.
  bool solve() {
    while (program_.solve() != Solved::best) {
      if (slack_ >= most_slack) return false;
      slack_ = std::max(first_slack, 10 * slack_);
      for (std::size_t type = 0; type < settled_.size(); ++type) {
        if (settled_[type] != free_type) hold(type);
      }
    }
    return true;
  }
  double value() const { return program_.value(smallest); }
  /// What the known panels gain at most, of `gains`.
  double most() const { return program_.multiplier(weights_row()); }
  std::vector<std::int64_t> gains() const {
    std::vector<std::int64_t> gains;
    for (std::size_t type = 0; type < settled_.size(); ++type) {
      gains.push_back(
          std::max<std::int64_t>(0, as_multiplier(-program_.multiplier(static_cast<int>(type)))));
    }
    return gains;
  }
  void settle(const Stage& stage) {
    for (const int type : stage.settled) {
      settled_[static_cast<std::size_t>(type)] = stage.value;
      program_.set_entry(type, smallest, 0);
      hold(static_cast<std::size_t>(type));
    }
  }
  const Settled& settled() const { return settled_; }
  bool any_free() const { return std::ranges::find(settled_, free_type) != settled_.end(); }
  const std::vector<SparsePanel>& panels() const { return panels_; }
  std::vector<double> weights() const {
    std::vector<double> weights;
    for (std::size_t i = 0; i < panels_.size(); ++i) {
      weights.push_back(std::max(0.0, program_.value(static_cast<int>(i) + 1)));
    }
    return weights;
  }

 private:
  static constexpr int smallest = 0;
  int weights_row() const { return static_cast<int>(polytope_.types.size()); }

  void hold(std::size_t type) {
    const double least = from_chance(settled_[type]) - slack_;
    program_.set_row(static_cast<int>(type), least * polytope_.size(type), unlimited);
  }

  static LinearProgram first_program(const Polytope& polytope) {
    Program program;
    ProgramColumn column{.most = 1, .gain = 1};
    for (std::size_t type = 0; type < polytope.types.size(); ++type) {
      program.rows.push_back({.least = 0});
      column.entries.push_back({static_cast<int>(type), -static_cast<double>(polytope.size(type))});
    }
    program.rows.push_back({1, 1});
    program.columns.push_back(column);
    return LinearProgram(program);
  }

  const Polytope& polytope_;
  Settled settled_;
  double slack_ = 0;  // By so much of a chance those who are settled may have less.
  LinearProgram program_;
  std::vector<SparsePanel> panels_;
  std::set<SparsePanel> seen_;
};

class ExactSearch {
 public:
  ExactSearch(const Polytope& polytope, std::vector<SparsePanel> known, std::stop_token stop)
      : polytope_(polytope), stop_(std::move(stop)), known_(polytope, std::move(known)) {}

  using Outcome = ExactChances::Outcome;

  /// `complete` where there is a panel to begin with.
  Outcome begin() {
    if (!known_.panels().empty()) return Outcome::complete;
    const WholeSolution any = best_whole(program_of(polytope_), {.stop = stop_});
    if (any.solved == Solved::none) return Outcome::no_panel;
    const TypePanel panel = whole_panel(any.values);
    if (any.values.empty() || !meets_rows(polytope_, panel)) return undecided();
    known_.add(sparse(panel));
    return Outcome::complete;
  }

  /// Finds panels until none makes the smallest chance of the free larger, and proves it.
  Outcome next_stage(Stage& stage) {
    for (;;) {
      if (stop_.stop_requested() || !known_.solve()) return undecided();
      remember();
      if (known_.value() > sure) {
        stage = sure_stage(known_.settled());
        return Outcome::complete;
      }
      const auto gains = known_.gains();
      const auto most = static_cast<Wide>(std::ceil((known_.most() + proof_gains_more) * 1e15));
      BoundProof proved = prove_bound(polytope_, gains, most, stop_);
      if (proved.better && known_.add(sparse(*proved.better))) continue;
      if (proved.proof.empty()) {
        if (add_better(gains)) continue;
        proved = prove_bound(polytope_, gains, most, stop_, any_proof_nodes);
        if (proved.better && known_.add(sparse(*proved.better))) continue;
        if (proved.proof.empty()) return undecided();
      }
      stage = shown_stage(polytope_, known_.settled(), gains, std::move(proved.proof), proved.bound,
                          known_.value());
      return stage.settled.empty() ? Outcome::unsure : Outcome::complete;
    }
  }

  void settle(const Stage& stage) { known_.settle(stage); }
  bool any_free() const { return known_.any_free(); }

  ExactChances result(Outcome outcome, std::vector<Stage> stages) const {
    std::vector<SparsePanel> panels = known_.panels();
    panels.resize(weights_.size());  // Those that came after the last lottery have no weight.
    return {outcome, std::move(panels), weights_, std::move(stages), known_.settled()};
  }

 private:
  Outcome undecided() const { return stop_.stop_requested() ? Outcome::stopped : Outcome::unsure; }
  void remember() { weights_ = known_.weights(); }

  bool add_better(const std::vector<std::int64_t>& gains) {
    Program program = program_of(polytope_);
    for (std::size_t type = 0; type < gains.size(); ++type) {
      program.columns[type].gain = from_multiplier(gains[type]);
    }
    const double most = known_.most() + proof_gains_more;
    const WholeSolution better =
        best_whole(program, {.stop = stop_, .most_nodes = few_whole_nodes, .more_than = most});
    if (better.values.empty() || better.gain <= most) return false;
    const TypePanel panel = whole_panel(better.values);
    return meets_rows(polytope_, panel) && known_.add(sparse(panel));
  }

  const Polytope& polytope_;
  std::stop_token stop_;
  KnownPanels known_;
  std::vector<double> weights_;  // Of the panels known when they were found.
};

}  // namespace

ExactChances exact_chances(const Polytope& polytope, Stages wanted, std::vector<SparsePanel> known,
                           const std::stop_token& stop,
                           const std::function<void(std::int64_t, std::int64_t)>& progress) {
  ExactSearch search(polytope, std::move(known), stop);
  std::vector<Stage> stages;
  ExactChances::Outcome outcome = search.begin();
  std::int64_t settled = 0;
  while (outcome == ExactChances::Outcome::complete && search.any_free()) {
    Stage stage;
    outcome = search.next_stage(stage);
    if (outcome != ExactChances::Outcome::complete) break;
    search.settle(stage);
    settled += static_cast<std::int64_t>(stage.settled.size());
    progress(settled, static_cast<std::int64_t>(polytope.types.size()));
    stages.push_back(std::move(stage));
    if (wanted == Stages::first_above_zero && stages.back().value > 0) break;
  }
  return search.result(outcome, std::move(stages));
}

}  // namespace alongside::lottery
