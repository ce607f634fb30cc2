// Meetings made by chance, once with the suggested turns and once first come, first served: what
// the rule does to balance. docs/meetings.md has the numbers.
#include <gtest/gtest.h>

#include <algorithm>
#include <iostream>
#include <map>
#include <numeric>

#include "foundation/base/random.h"
#include "slices/meetings/turns/turn_rule.h"

namespace alongside::meetings::turn_simulation_test {
namespace {

constexpr std::int64_t people = 12, items = 5, seconds_of_item = 15 * 60;
constexpr int meetings = 2'000;

struct SimulatedPerson {
  std::int64_t side = 1;      // 1: lived experience; 2: professional.
  double asks_each_turn = 0;  // How likely they ask while somebody else has a turn.
  std::int64_t seconds = 60;  // How long they take, on average.
};

/// Half of each side. Professionals ask more often and speak longer, two of them much more.
std::vector<SimulatedPerson> people_of_meeting(Random& random) {
  std::vector<SimulatedPerson> all;
  for (std::int64_t n = 0; n < people; ++n) {
    const bool professional = n % 2 == 0;
    const bool talkative = n == 0 || n == 2;
    const double eager = professional ? 0.25 : 0.10;
    all.push_back({professional ? 2 : 1, talkative ? 0.8 : eager * (0.5 + random.unit()),
                   talkative      ? 120
                   : professional ? 75
                                  : 50});
  }
  return all;
}

struct Outcome {
  double gini = 0;              // Of time, silent people as zeros, for small groups.
  double share_of_quieter = 0;  // Of time, of the side that asks less.
  double silent = 0;            // People who had no turn in the whole meeting.
  double longest_wait = 0;      // Turns that began while somebody waited, the most.
};

double gini_of(std::vector<double> shares) {
  std::ranges::sort(shares);
  const double n = static_cast<double>(shares.size());
  double weighted = 0, sum = 0, place = 1;
  for (const double share : shares) {
    weighted += (2 * place++ - n - 1) * share;
    sum += share;
  }
  return sum == 0 ? 0 : weighted / (n * sum) * n / (n - 1);
}

enum class Order { suggested, first_come };

class SimulatedMeeting {
 public:
  SimulatedMeeting(std::uint64_t seed, Order order)
      : random_(seed), order_(order), people_(people_of_meeting(random_)), time_(people) {}

  Outcome run() {
    for (std::int64_t item = 0; item < items; ++item) {
      for (TakenTurn& one : taken_) one.on_this_item = false;
      for (std::int64_t left = seconds_of_item; left > 0;) left -= turn();
      waiting_.clear();
    }
    return outcome();
  }

 private:
  void ask() {
    for (std::int64_t n = 0; n < people; ++n) {
      const auto& person = people_[static_cast<std::size_t>(n)];
      const bool asks = random_.unit() < person.asks_each_turn;
      const auto waits = std::ranges::find(waiting_, n + 1, &AskedTurn::person);
      if (asks && waits == waiting_.end()) {
        waiting_.push_back({.number = ++last_, .person = n + 1, .side = person.side});
      }
    }
  }

  std::int64_t turn() {
    constexpr std::int64_t seconds_of_silence = 10;
    ask();
    const auto number = order_ == Order::suggested ? suggested_turn(waiting_, taken_)
                        : waiting_.empty()         ? std::nullopt
                                                   : std::optional(waiting_.front().number);
    if (!number) return seconds_of_silence;
    const auto turn = std::ranges::find(waiting_, *number, &AskedTurn::number);
    const auto index = static_cast<std::size_t>(turn->person - 1);
    const auto seconds = static_cast<std::int64_t>(static_cast<double>(people_[index].seconds) *
                                                   (0.5 + random_.unit()));
    time_[index] += static_cast<double>(seconds);
    taken_.push_back({turn->number, turn->person, turn->side, true, seconds});
    waiting_.erase(turn);
    for (const AskedTurn& one : waiting_) longest_ = std::max(longest_, ++waits_[one.number]);
    return seconds;
  }

  Outcome outcome() const {
    double quieter = 0;
    for (std::size_t n = 0; n < time_.size(); ++n) {
      if (people_[n].side == 1) quieter += time_[n];
    }
    const double all = std::accumulate(time_.begin(), time_.end(), 0.0);
    return {.gini = gini_of(time_),
            .share_of_quieter = quieter / all,
            .silent = static_cast<double>(std::ranges::count(time_, 0.0)),
            .longest_wait = static_cast<double>(longest_)};
  }

  Random random_;
  Order order_;
  std::vector<SimulatedPerson> people_;
  std::vector<double> time_;
  std::vector<AskedTurn> waiting_;
  std::vector<TakenTurn> taken_;
  std::map<std::int64_t, std::int64_t> waits_;
  std::int64_t last_ = 0, longest_ = 0;
};

Outcome mean_of(Order order) {
  Outcome sum;
  for (int seed = 0; seed < meetings; ++seed) {
    const Outcome one = SimulatedMeeting(static_cast<std::uint64_t>(seed), order).run();
    sum.gini += one.gini / meetings;
    sum.share_of_quieter += one.share_of_quieter / meetings;
    sum.silent += one.silent / meetings;
    sum.longest_wait += one.longest_wait / meetings;
  }
  return sum;
}

TEST(TurnSimulation, TheRuleSharesTimeMoreEvenlyThanFirstComeFirstServed) {
  const Outcome suggested = mean_of(Order::suggested), first = mean_of(Order::first_come);
  for (const auto& [name, one] : {std::pair{"suggested", suggested}, {"first come", first}}) {
    RecordProperty(std::string(name) + " gini", std::to_string(one.gini));
    std::cout << name << ": gini " << one.gini << ", share of the quieter side "
              << one.share_of_quieter << ", silent " << one.silent << ", longest wait "
              << one.longest_wait << "\n";
  }
  EXPECT_LT(suggested.gini, first.gini - 0.05);
  EXPECT_GT(suggested.share_of_quieter, first.share_of_quieter + 0.03);
  EXPECT_LE(suggested.silent, first.silent);
}

TEST(TurnSimulation, GiniIsAsPublished) {
  EXPECT_NEAR(gini_of({0, 0, 10, 30, 60}), 0.75, 1e-9);
}

}  // namespace
}  // namespace alongside::meetings::turn_simulation_test
