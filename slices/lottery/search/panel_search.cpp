#include "slices/lottery/search/panel_search.h"

#include "slices/lottery/search/point_rounding.h"

namespace alongside::lottery {
namespace {

// Panels for each type, at first and at most: with more of them, weights are found more surely.
constexpr double first_share = 1.4;
constexpr double further_share = 0.3;
constexpr int most_tries = 10;
constexpr std::size_t a_few_more = 20;
/// Roundings that lead to no panel, one after another, until it is left.
constexpr int most_misses = 60;
constexpr std::size_t told_every = 16;

class Herd {
 public:
  Herd(const Polytope& polytope, const Point& point, const SearchOptions& options)
      : point_(point),
        options_(options),
        rounding_(polytope, point, options.seed),
        missing_(point.size(), 0) {}

  std::size_t types_in_parts() const { return rounding_.types_in_parts(); }

  /// False where panels are not to be had, or it is to stop.
  bool grow(std::size_t wanted, std::vector<SparsePanel>& panels) {
    int misses = 0;
    while (panels.size() < wanted) {
      if (options_.stop.stop_requested() || misses > most_misses) return false;
      const Point near = next_point();
      std::vector<double> wish = missing_;
      for (std::size_t type = 0; type < wish.size(); ++type) wish[type] += near[type];
      const auto panel = rounding_.panel(near, wish);
      if (!panel) {
        ++misses;
        leave_out(near);
        continue;
      }
      misses = 0;
      for (std::size_t type = 0; type < wish.size(); ++type) {
        missing_[type] = wish[type] - (*panel)[type];
      }
      panels.push_back(sparse(*panel));
      if (panels.size() % told_every == 0) tell(panels.size(), wanted);
    }
    return true;
  }

 private:
  /// One of the points that the point was divided into: all of them have it as their average.
  Point next_point() {
    if (branches_.empty()) branches_.push_back(point_);
    Point next = std::move(branches_.back());
    branches_.pop_back();
    while (auto halves = rounding_.halves(next)) {
      next = std::move(halves->first);
      branches_.push_back(std::move(halves->second));
    }
    return next;
  }

  /// The average of the others makes up for it.
  void leave_out(const Point& near) {
    for (std::size_t type = 0; type < near.size(); ++type) {
      missing_[type] += near[type] - point_[type];
    }
  }

  void tell(std::size_t done, std::size_t wanted) const {
    options_.progress({Progress::Step::panels, static_cast<std::int64_t>(done),
                       static_cast<std::int64_t>(wanted)});
  }

  const Point& point_;
  const SearchOptions& options_;
  PointRounding rounding_;
  std::vector<double> missing_;
  std::vector<Point> branches_;  // Not yet taken.
};

void weigh_equally(PanelMixture& mixture) {
  mixture.weights.assign(mixture.panels.size(), 1.0 / static_cast<double>(mixture.panels.size()));
}

}  // namespace

PanelMixture panels_around(const Polytope& polytope, const Point& point,
                           const SearchOptions& options) {
  Herd herd(polytope, point, options);
  const auto in_parts = static_cast<double>(herd.types_in_parts());
  PanelMixture mixture;
  for (int attempt = 0; attempt < most_tries; ++attempt) {
    const double share = first_share + further_share * attempt;
    const bool grown =
        herd.grow(static_cast<std::size_t>(share * in_parts) + a_few_more, mixture.panels);
    if (mixture.panels.empty()) return mixture;
    if (options.stop.stop_requested()) break;
    options.progress({Progress::Step::weights, 0, 0});
    const PanelWeights found = weights_for(polytope, mixture.panels, point, options.stop);
    mixture.weights = found.weights;
    mixture.furthest = found.furthest;
    if (!grown || mixture.furthest <= near_point) return mixture;
  }
  if (mixture.furthest > near_point) weigh_equally(mixture);
  return mixture;
}

}  // namespace alongside::lottery
