// The solvers behind one small header: COIN-OR CLP for linear programs, CBC for whole numbers. No
// other file knows them. Everything is maximised. Numbers that come out are approximate: what must
// be sure is checked in whole numbers by those who ask (certified_bound.h).
#pragma once

#include <limits>
#include <memory>
#include <stop_token>
#include <vector>

namespace alongside::lottery {

inline constexpr double unlimited = 1e30;

struct Entry {
  int row = 0;
  double value = 0;
};

struct ProgramColumn {
  double least = 0;
  double most = unlimited;
  double gain = 0;  // Of the objective, for each unit.
  std::vector<Entry> entries;
  bool whole = false;  // Looked at by `best_whole` alone.
};

struct ProgramRow {
  double least = -unlimited;
  double most = unlimited;
};

struct Program {
  std::vector<ProgramRow> rows;
  std::vector<ProgramColumn> columns;
};

enum class Solved { best, none, unbounded, unknown };

/// Keeps its last solution, so that the next one is found from there.
class LinearProgram {
 public:
  explicit LinearProgram(const Program& program);
  ~LinearProgram();
  LinearProgram(LinearProgram&&) noexcept;
  LinearProgram& operator=(LinearProgram&&) noexcept;

  /// What was changed since the last solution: it says from where the next is found soonest.
  enum class Changed { anything, limits };
  Solved solve(Changed changed = Changed::anything);
  void set_gain(int column, double gain);
  void set_column(int column, double least, double most);
  void set_row(int row, double least, double most);
  void set_entry(int row, int column, double value);
  void add_column(const ProgramColumn& column);
  struct RowEntry {
    int column = 0;
    double value = 0;
  };
  void add_row(const ProgramRow& limits, const std::vector<RowEntry>& entries);

  double gain() const;
  double value(int column) const;
  /// By how much the gain grows with the limit of the row: positive where `most` holds it back.
  double multiplier(int row) const;

 private:
  class Solver;
  std::unique_ptr<Solver> solver_;
};

struct WholeSolution {
  Solved solved = Solved::unknown;  // `none` is proved.
  std::vector<double> values;       // Whole; also where better ones may exist (`unknown`).
  double gain = 0;
};

struct WholeOptions {
  std::stop_token stop;
  int most_nodes = std::numeric_limits<int>::max();
  /// Solutions that gain no more than this are of no interest.
  double more_than = -unlimited;
};

WholeSolution best_whole(const Program& program, const WholeOptions& options);

}  // namespace alongside::lottery
