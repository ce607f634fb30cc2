#include "slices/lottery/search/linear_program.h"

// First: the other headers of CBC want it.
#include <CbcModel.hpp>

#include <CbcCutGenerator.hpp>
#include <CbcEventHandler.hpp>
#include <CbcHeuristic.hpp>
#include <CbcHeuristicFPump.hpp>
#include <CglGomory.hpp>
#include <CglKnapsackCover.hpp>
#include <CglMixedIntegerRounding2.hpp>
#include <CglProbing.hpp>
#include <ClpSimplex.hpp>
#include <CoinPackedMatrix.hpp>
#include <OsiClpSolverInterface.hpp>
#include <algorithm>
#include <cmath>

namespace alongside::lottery {
namespace {

constexpr double primal_tolerance = 1e-10;
constexpr double dual_tolerance = 1e-9;

/// A program as the solvers read it.
struct Arrays {
  explicit Arrays(const Program& program) {
    std::vector<int> starts{0}, indices;
    std::vector<double> elements;
    for (const ProgramColumn& column : program.columns) {
      for (const Entry& entry : column.entries) {
        indices.push_back(entry.row);
        elements.push_back(entry.value);
      }
      starts.push_back(static_cast<int>(indices.size()));
      least.push_back(column.least);
      most.push_back(column.most);
      gains.push_back(column.gain);
    }
    for (const ProgramRow& row : program.rows) {
      row_least.push_back(row.least);
      row_most.push_back(row.most);
    }
    matrix = CoinPackedMatrix(
        true, static_cast<int>(program.rows.size()), static_cast<int>(program.columns.size()),
        static_cast<int>(indices.size()), elements.data(), indices.data(), starts.data(), nullptr);
  }

  CoinPackedMatrix matrix;
  std::vector<double> least, most, gains, row_least, row_most;
};

/// Leaves off where it is told to.
class StopHandler : public CbcEventHandler {
 public:
  explicit StopHandler(std::stop_token asked) : asked_(std::move(asked)) {}
  CbcAction event(CbcEvent /*event*/) override { return asked_.stop_requested() ? stop : noAction; }
  CbcEventHandler* clone() const override { return std::make_unique<StopHandler>(*this).release(); }

 private:
  std::stop_token asked_;
};

void add_cuts(CbcModel& model) {
  CglProbing probing;
  CglGomory gomory;
  CglKnapsackCover knapsack;
  CglMixedIntegerRounding2 rounding;
  constexpr int as_useful = -1;
  model.addCutGenerator(&probing, as_useful, "probing");
  model.addCutGenerator(&gomory, as_useful, "gomory");
  model.addCutGenerator(&knapsack, as_useful, "knapsack");
  model.addCutGenerator(&rounding, as_useful, "rounding");
  CbcRounding round(model);
  CbcHeuristicFPump pump(model);
  model.addHeuristic(&round);
  model.addHeuristic(&pump);
}

}  // namespace

class LinearProgram::Solver {
 public:
  explicit Solver(const Program& program) {
    const Arrays arrays(program);
    simplex.setLogLevel(0);
    simplex.loadProblem(arrays.matrix, arrays.least.data(), arrays.most.data(), arrays.gains.data(),
                        arrays.row_least.data(), arrays.row_most.data());
    simplex.setOptimizationDirection(-1);
    simplex.setPrimalTolerance(primal_tolerance);
    simplex.setDualTolerance(dual_tolerance);
    simplex.scaling(0);
  }
  ClpSimplex simplex;
};

LinearProgram::LinearProgram(const Program& program) : solver_(std::make_unique<Solver>(program)) {}
LinearProgram::~LinearProgram() = default;
LinearProgram::LinearProgram(LinearProgram&&) noexcept = default;
LinearProgram& LinearProgram::operator=(LinearProgram&&) noexcept = default;

Solved LinearProgram::solve(Changed changed) {
  ClpSimplex& simplex = solver_->simplex;
  if (changed == Changed::anything) simplex.primal();
  // Where rows are missed in the last digits, the multipliers hold what that costs; the dual method
  // ends with those of the gain alone.
  if (changed == Changed::limits || simplex.status() == 0) simplex.dual();
  // After changes the last solution may mislead: then from the beginning. (That there is none after
  // a change of limits is believed: others check it in whole numbers.)
  const bool believed = changed == Changed::limits && simplex.status() == 1;
  if (simplex.status() != 0 && !believed) {
    simplex.allSlackBasis();
    simplex.dual();
  }
  switch (simplex.status()) {
    case 0:
      return Solved::best;
    case 1:
      return Solved::none;
    case 2:
      return Solved::unbounded;
    default:
      return Solved::unknown;
  }
}

void LinearProgram::set_gain(int column, double gain) {
  solver_->simplex.setObjectiveCoefficient(column, gain);
}
void LinearProgram::set_column(int column, double least, double most) {
  solver_->simplex.setColumnBounds(column, least, most);
}
void LinearProgram::set_row(int row, double least, double most) {
  solver_->simplex.setRowBounds(row, least, most);
}
void LinearProgram::set_entry(int row, int column, double value) {
  solver_->simplex.modifyCoefficient(row, column, value);
}

void LinearProgram::add_column(const ProgramColumn& column) {
  std::vector<int> rows;
  std::vector<double> values;
  for (const Entry& entry : column.entries) {
    rows.push_back(entry.row);
    values.push_back(entry.value);
  }
  solver_->simplex.addColumn(static_cast<int>(rows.size()), rows.data(), values.data(),
                             column.least, column.most, column.gain);
}

void LinearProgram::add_row(const ProgramRow& limits, const std::vector<RowEntry>& entries) {
  std::vector<int> columns;
  std::vector<double> values;
  for (const RowEntry& entry : entries) {
    columns.push_back(entry.column);
    values.push_back(entry.value);
  }
  solver_->simplex.addRow(static_cast<int>(columns.size()), columns.data(), values.data(),
                          limits.least, limits.most);
}

double LinearProgram::gain() const {
  return solver_->simplex.objectiveValue();
}
double LinearProgram::value(int column) const {
  return solver_->simplex.primalColumnSolution()[column];
}
double LinearProgram::multiplier(int row) const {
  return solver_->simplex.dualRowSolution()[row];
}

WholeSolution best_whole(const Program& program, const WholeOptions& options) {
  const Arrays arrays(program);
  OsiClpSolverInterface solver;
  solver.messageHandler()->setLogLevel(0);
  solver.getModelPtr()->setLogLevel(0);
  solver.loadProblem(arrays.matrix, arrays.least.data(), arrays.most.data(), arrays.gains.data(),
                     arrays.row_least.data(), arrays.row_most.data());
  solver.setObjSense(-1);
  for (std::size_t i = 0; i < program.columns.size(); ++i) {
    if (program.columns[i].whole) solver.setInteger(static_cast<int>(i));
  }
  CbcModel model(solver);
  model.setLogLevel(0);
  StopHandler handler(options.stop);
  model.passInEventHandler(&handler);
  model.setMaximumNodes(options.most_nodes);
  model.setAllowableGap(0);
  model.setAllowableFractionGap(0);
  model.setAllowablePercentageGap(0);
  if (options.more_than > -unlimited) model.setCutoff(-options.more_than);
  add_cuts(model);
  model.initialSolve();
  WholeSolution found;
  if (model.isInitialSolveProvenPrimalInfeasible()) {
    found.solved = Solved::none;
    return found;
  }
  model.branchAndBound();
  const double* best = model.bestSolution();
  if (best != nullptr) {
    found.values.assign(best, best + program.columns.size());
    for (std::size_t i = 0; i < found.values.size(); ++i) {
      if (program.columns[i].whole) found.values[i] = std::round(found.values[i]);
      found.gain += program.columns[i].gain * found.values[i];
    }
  }
  if (model.isProvenOptimal()) found.solved = Solved::best;
  if (model.isProvenInfeasible()) found.solved = Solved::none;
  return found;
}

}  // namespace alongside::lottery
