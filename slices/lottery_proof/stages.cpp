#include "slices/lottery_proof/stages.h"

#include <algorithm>

#include "slices/lottery_proof/exact_integers.h"
#include "slices/lottery_proof/proof_bound.h"

namespace alongside::lottery_proof {
namespace {

constexpr std::int64_t is_free = -1;

class Stages {
 public:
  Stages(const Stated& stated, const People& people, const Types& types, Findings& findings)
      : stated_(stated),
        people_(people),
        types_(types),
        findings_(findings),
        bounds_(people, types, findings),
        values_(types.count(), is_free),
        free_(types.count()) {}

  bool check() {
    const std::size_t before = findings_.wrongs();
    for (const Stage& stage : stated_.stages) {
      ++number_;
      check_stage(stage);
      if (findings_.wrongs() != before) return false;
    }
    const bool complete = is_complete();
    if (stated_.complete && !complete) {
      findings_.wrong(say("certificate.json says that the proof is whole, and it is not."));
    }
    return complete;
  }

  void tell_what_is_proved(bool complete) {
    tell_fits_nowhere();
    if (has_own_stage()) return tell_mean(complete);
    if (smallest_ == is_free) {
      return findings_.right(
          say("The search was stopped early: nothing is proved of how fair the "
              "lottery is."));
    }
    tell_smallest();
    if (complete && stated_.method == Method::maximin) return;
    if (complete) {
      findings_.right(
          say("No lottery is fairer: nobody can have more unless somebody with no "
              "more chance has less."));
    } else {
      findings_.right(say_many(
          "The search was stopped early. The chance of {count} person is proved to be the fairest; "
          "for the others it is not.",
          "The search was stopped early. The chances of {count} people are proved to be the "
          "fairest; for the others they are not.",
          settled_people()));
    }
  }

 private:
  bool is_own_stage(const Stage& stage) const { return has_own_stage() && stage.gains.empty(); }
  bool has_own_stage() const {
    return stated_.method == Method::nash || stated_.method == Method::uniform;
  }

  bool is_complete() const {
    switch (stated_.method) {
      case Method::leximin:
        return free_ == 0;
      case Method::maximin:
        return smallest_is_given_;
      case Method::nash:
      case Method::uniform:
        return own_is_proved_;
    }
    return false;
  }

  void check_stage(const Stage& stage) {
    if (own_is_proved_) return wrong(say("certificate.json: a stage too many is there."));
    if (!is_own_stage(stage)) return check_values(stage);
    if (stated_.method == Method::nash) return check_nash(stage);
    check_uniform(stage);
  }

  // ---- Leximin, maximin, and who fits nowhere ----

  void check_values(const Stage& stage) {
    const auto gains = gains_of(stage);
    if (!gains) return not_as_said();
    const auto bound = bounds_.of(*gains, stage.proof, number_);
    if (!bound) return;
    // At most 1e5 people times 1e18 times 1e12; the bound is no more than their gains.
    Whole excess = *bound * chance_unit;
    Whole free_gain = 0;
    for (std::size_t type = 0; type < values_.size(); ++type) {
      const Whole gain = (*gains)[type] * types_.size(type);
      const bool free = values_[type] == is_free;
      excess -= gain * (free ? stage.value : values_[type]);
      if (free) free_gain += gain;
    }
    if (free_gain <= 0 || excess > free_gain * tolerance) return not_shown();
    if (stage.value < last_value_ - tolerance) return not_as_said();
    last_value_ = stage.value;
    // Where the search was stopped, a stage may say no more than what nobody can exceed.
    const bool only_bounds = !stated_.complete && stage.settled.empty();
    if (!only_bounds) check_chances(stage);
    settle(stage, *gains, excess);
    if (stage.value == 0) leave_out(stage, *gains, *bound);
    if (stage.value > 0 && smallest_ == is_free) {
      smallest_ = stage.value;
      smallest_is_given_ = !only_bounds;
    }
  }

  std::optional<Gains> gains_of(const Stage& stage) const {
    Gains gains(types_.count(), 0);
    for (const auto& [type, gain] : stage.gains) {
      const auto place = static_cast<std::size_t>(type);
      if (place >= gains.size() || gains[place] != 0 || gain < 0) return std::nullopt;
      gains[place] = gain;
    }
    return gains;
  }

  /// All who are free have the stage's value, up to the tolerance.
  void check_chances(const Stage& stage) {
    for (std::size_t type = 0; type < values_.size(); ++type) {
      if (values_[type] != is_free || types_.least[type] >= stage.value - tolerance) continue;
      return wrong(
          say("Stage {stage} promises {value}% to people of type {type}, who have "
              "{chance}%.",
              {{"stage", number_},
               {"value", percentage(stage.value)},
               {"type", static_cast<std::int64_t>(type)},
               {"chance", percentage(types_.least[type])}}));
    }
  }

  void settle(const Stage& stage, const Gains& gains, Whole excess) {
    for (const int type : stage.settled) {
      const auto place = static_cast<std::size_t>(type);
      if (place >= values_.size() || values_[place] != is_free) return not_as_said();
      if (excess > gains[place] * types_.size(place) * tolerance) return not_shown();
      if (types_.most[place] > stage.value + tolerance) return not_shown();
      values_[place] = stage.value;
      --free_;
    }
  }

  /// Where the bound is below the gain of a single seat, nobody of the type is in any panel.
  void leave_out(const Stage& stage, const Gains& gains, Whole bound) {
    for (const int type : stage.settled) {
      const auto place = static_cast<std::size_t>(type);
      if (place < gains.size() && bound < gains[place]) bounds_.leave_out(place);
    }
  }

  // ---- Nash and uniform ----

  void check_nash(const Stage& stage) {
    Gains gains(types_.count(), 0);
    Whole people = 0;
    for (std::size_t type = 0; type < gains.size(); ++type) {
      if (values_[type] == 0) continue;
      if (types_.least[type] <= 0) {
        if (!stated_.complete) return;
        return wrong(
            say("People of type {type} have no chance, and nothing proves that they fit "
                "in no panel.",
                {{"type", static_cast<std::int64_t>(type)}}));
      }
      gains[type] = Whole{chance_unit} * multiplier_unit * types_.size(type) / types_.sum[type];
      people += types_.size(type);
    }
    const auto bound = bounds_.of(gains, stage.proof, number_);
    if (!bound) return;
    // A gain was rounded down by less than 1, and a panel has as many gains as seats.
    const Whole excess = *bound + stated_.seats - people * multiplier_unit;
    judge_own(excess <= people * (multiplier_unit / 1'000'000));
  }

  void check_uniform(const Stage& stage) {
    Gains gains(types_.count(), 0);
    Whole squares = 0;  // Of the gains; of `multiplier_unit` squared, at most 1e5 times 1e30.
    for (std::size_t type = 0; type < gains.size(); ++type) {
      gains[type] = -Whole{types_.sum[type]} * (multiplier_unit / chance_unit) / types_.size(type);
      squares += gains[type] * gains[type] * types_.size(type);
    }
    const auto bound = bounds_.of(gains, stage.proof, number_);
    if (!bound) return;
    Whole sum = 0;  // Of the squares of all chances, in the same unit.
    for (const std::int64_t chance : people_.chances) {
      sum += Whole{chance} * chance * (multiplier_unit / chance_unit) *
             (multiplier_unit / chance_unit);
    }
    judge_own(sum + *bound * multiplier_unit * 2 + squares <= sum / 1'000'000);
  }

  /// A search that was stopped need not have proved it.
  void judge_own(bool is_shown) {
    if (!is_shown && stated_.complete) return not_shown();
    own_is_proved_ = is_shown;
  }

  // ---- What is said ----

  void tell_fits_nowhere() {
    std::int64_t nowhere = 0;
    for (std::size_t type = 0; type < values_.size(); ++type) {
      if (values_[type] == 0) nowhere += types_.size(type);
    }
    fits_nowhere_ = nowhere > 0;
    if (!fits_nowhere_) return;
    findings_.right(say_many("{count} person fits in no panel. No lottery can give them a chance.",
                             "{count} people fit in no panel. No lottery can give them a chance.",
                             nowhere));
  }

  void tell_smallest() {
    const std::vector<Argument> smallest{{"chance", percentage(smallest_)}};
    findings_.right(
        fits_nowhere_
            ? say("No lottery can give everybody else a chance of more than {chance}%.", smallest)
            : say("No lottery can give everybody a chance of more than {chance}%.", smallest));
    findings_.right(say("This lottery gives everybody who fits in a panel at least {chance}%.",
                        {{"chance", percentage(smallest_here())}}));
  }

  /// The smallest chance of those who are not shown to fit nowhere.
  std::int64_t smallest_here() const {
    std::int64_t smallest = chance_unit;
    for (std::size_t type = 0; type < values_.size(); ++type) {
      if (values_[type] != 0) smallest = std::min(smallest, types_.least[type]);
    }
    return smallest;
  }

  void tell_mean(bool complete) {
    if (!complete) {
      return findings_.right(
          say("The search was stopped early: nothing is proved of how fair the "
              "lottery is."));
    }
    findings_.right(stated_.method == Method::nash
                        ? say("All chances multiplied make as much as in any lottery, up to a "
                              "millionth for each person.")
                        : say("The chances are as even as in any lottery: the sum of their squares "
                              "is the smallest, up to a millionth."));
  }

  std::int64_t settled_people() const {
    std::int64_t people = 0;
    for (std::size_t type = 0; type < values_.size(); ++type) {
      if (values_[type] != is_free) people += types_.size(type);
    }
    return people;
  }

  void wrong(Message message) { findings_.wrong(std::move(message)); }
  void not_as_said() {
    wrong(say("certificate.json, stage {stage}: it is not as the format says.",
              {{"stage", number_}}));
  }
  void not_shown() {
    wrong(say("certificate.json, stage {stage}: the proof does not show what it should.",
              {{"stage", number_}}));
  }

  const Stated& stated_;
  const People& people_;
  const Types& types_;
  Findings& findings_;
  Bounds bounds_;
  std::vector<std::int64_t> values_;  // Of each type that is settled, or `is_free`.
  std::size_t free_ = 0;              // How many are not settled.
  std::int64_t number_ = 0;           // Of the stage, from 1.
  std::int64_t last_value_ = 0;
  std::int64_t smallest_ = is_free;  // The smallest value above 0 that is proved.
  bool smallest_is_given_ = false;   // The lottery gives it, and not less.
  bool own_is_proved_ = false;       // The one stage of Nash or uniform.
  bool fits_nowhere_ = false;
};

}  // namespace

bool check_stages(const Stated& stated, const People& people, const Types& types,
                  Findings& findings) {
  const std::size_t before = findings.wrongs();
  Stages stages(stated, people, types, findings);
  const bool complete = stages.check();
  if (findings.wrongs() != before) return false;
  stages.tell_what_is_proved(complete);
  return complete;
}

}  // namespace alongside::lottery_proof
