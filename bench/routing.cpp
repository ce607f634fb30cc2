// How soon does each rule for the next statement find the groups and the common ground?
//
//   routing FOLDER...      each with an export of the Polis software
//
// The people of a real conversation come one after the other, in an order drawn by lot, and each
// answers a few statements that the rule chooses among those they answered in truth; all other
// answers stay hidden. The map is drawn anew after every tenth person. After each quarter of the
// people it is compared with the map of all answers: the groups (adjusted Rand index) and the ten
// statements that are most shared (how many of them are found).
#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <numeric>
#include <set>
#include <sstream>

#include "slices/opinion_map/findings/agreement.h"
#include "slices/opinion_map/findings/consensus.h"
#include "slices/opinion_map/grouping/grouping.h"
#include "slices/opinion_map/opinion_map.h"
#include "slices/opinion_map/routing.h"
#include "slices/opinions/imports/polis_export.h"

namespace alongside {
namespace {

using namespace opinion_map;

constexpr int rounds = 20;
constexpr std::size_t answers_each = 10;
constexpr std::size_t people_between_maps = 10;
constexpr std::size_t quarters = 4;
constexpr std::size_t statements_compared = 10;

/// What a rule sees of one statement.
struct Seen {
  StatementToAsk ask;
  Counts counts;
  Point loading;
};
/// Weights; one of the statements is drawn by them.
using Rule = std::function<std::vector<double>(const std::vector<Seen>&)>;

std::string content_of(const std::filesystem::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

std::vector<GivenResponse> conversation_of(const std::filesystem::path& folder) {
  const std::string comments = content_of(folder / "comments.csv");
  const std::string votes = content_of(folder / "votes.csv");
  opinions::polis::Export files;
  files.comments.content = comments;
  files.votes.content = votes;
  const auto read = opinions::polis::read_export(files, opinions::polis::Sign::plus_is_agree);
  if (!read) throw std::runtime_error("cannot be read: " + folder.string());
  std::vector<GivenResponse> given;
  for (const auto& answer : read->answers) {
    given.push_back({answer.participant, answer.statement,
                     static_cast<Response>(static_cast<int>(answer.vote))});
  }
  return given;
}

double polis_priority(const Seen& seen, std::size_t statements) {
  const auto heard = static_cast<double>(seen.counts.answered());
  const double agree = (static_cast<double>(seen.counts.agree) + 1) / (heard + 2);
  const double pass = (static_cast<double>(seen.counts.pass) + 1) / (heard + 2);
  const double extremity =
      std::hypot(seen.loading.x, seen.loading.y) * std::sqrt(static_cast<double>(statements));
  const double importance = (1 - pass) * (extremity + 1) * agree;
  return std::pow(importance * (1 + 8 * std::pow(2, -heard / 5)), 2);
}

std::map<std::string, Rule> rules() {
  const auto each = [](const auto& weight) {
    return [weight](const std::vector<Seen>& seen) {
      std::vector<double> weights;
      for (const Seen& one : seen) {
        weights.push_back(one.ask.answered ? 0 : weight(one, seen.size()));
      }
      return weights;
    };
  };
  return {{"by lot", each([](const Seen&, std::size_t) { return 1.0; })},
          {"heard least", each([](const Seen& one, std::size_t) {
             return std::pow(1.0 + static_cast<double>(one.ask.heard), -2);
           })},
          {"Polis", each(polis_priority)},
          {"Alongside", [](const std::vector<Seen>& seen) {
             std::vector<StatementToAsk> asked;
             for (const Seen& one : seen) asked.push_back(one.ask);
             return worth_of(asked);
           }}};
}

struct Truth {
  Answers answers;
  std::size_t groups = 2;
  std::map<std::int64_t, std::int32_t> group_of;
  std::set<std::int64_t> shared;
};

/// Into so many groups, whatever is certain: the same number for every rule.
std::vector<std::int32_t> divided(const Answers& answers, std::size_t groups) {
  const DrawnMap drawn = draw_map(answers, {.resamplings = 0, .shufflings = 1});
  std::vector<Point> points;
  for (const Placed& placed : drawn.placed) points.push_back(placed.place);
  if (points.size() < groups) return std::vector<std::int32_t>(points.size());
  return k_means(points, groups, Random(1)).of;
}

std::set<std::int64_t> most_shared(const Answers& answers, const std::vector<std::int32_t>& of,
                                   std::size_t groups) {
  std::vector<std::vector<Counts>> counts(answers.statements.size(), std::vector<Counts>(groups));
  for (std::size_t person = 0; person < answers.people.size(); ++person) {
    for (const Entry& entry : answers.row(person)) {
      Counts& own = counts[entry.statement][static_cast<std::size_t>(of[person])];
      (entry.response == Response::agree      ? own.agree
       : entry.response == Response::disagree ? own.disagree
                                              : own.pass) += 1;
    }
  }
  std::vector<std::pair<double, std::int64_t>> order;
  for (std::size_t j = 0; j < counts.size(); ++j) {
    const Together shared = together(counts[j]);
    order.emplace_back(-std::max(shared.agree, shared.disagree), answers.statements[j]);
  }
  std::ranges::sort(order);
  std::set<std::int64_t> most;
  for (const auto& [weight, statement] : order) {
    if (most.size() < statements_compared) most.insert(statement);
  }
  return most;
}

/// As many as there are, two where there are none. Where a few people stand against all others, one
/// more, so that not all hangs on those few.
std::size_t groups_to_find(const OpinionMap& map) {
  constexpr std::int64_t share_of_few = 8;
  const auto few = [&](const Group& group) { return group.people * share_of_few < map.counted; };
  const bool any_few = std::ranges::any_of(map.groups, few);
  return std::max<std::size_t>(2, map.groups.size()) + (any_few ? 1 : 0);
}

Truth truth_of(const std::vector<GivenResponse>& given) {
  Truth truth{.answers = answers_of(given)};
  const DrawnMap drawn = draw_map(truth.answers, {.resamplings = 0});
  truth.groups = groups_to_find(drawn.map);
  const auto of = divided(truth.answers, truth.groups);
  for (std::size_t i = 0; i < of.size(); ++i) {
    if (is_counted(truth.answers, i)) truth.group_of[truth.answers.people[i]] = of[i];
  }
  truth.shared = most_shared(truth.answers, of, truth.groups);
  return truth;
}

/// What is known of each statement while people answer.
class Conversation {
 public:
  Conversation(const Truth& truth, const Rule& rule, std::uint64_t seed)
      : truth_(truth), rule_(rule), random_(seed), seen_(truth.answers.statements.size()) {}

  void person_comes(std::size_t person) {
    std::vector<const Entry*> left;
    for (const Entry& entry : truth_.answers.row(person)) left.push_back(&entry);
    for (Seen& one : seen_) one.ask.answered = true;
    std::vector<Seen> own = seen_;
    for (const Entry* entry : left) own[entry->statement].ask.answered = false;
    std::vector<bool> gave(seen_.size());
    for (std::size_t n = 0; n < answers_each && n < left.size(); ++n) {
      const std::size_t statement = choose(own, left, gave);
      const Entry& entry = **std::ranges::find_if(
          left, [&](const Entry* one) { return one->statement == statement; });
      gave[statement] = true;
      given_.push_back(
          {truth_.answers.people[person], truth_.answers.statements[statement], entry.response});
      count(seen_[statement], entry.response);
      count(own[statement], entry.response);
    }
  }

  void draw_again() {
    const DrawnMap drawn = draw_map(answers_of(given_), {.resamplings = 0, .shufflings = 1});
    const std::vector<Point> pulls = pulls_of(drawn.frame, drawn.map.evidence);
    for (std::size_t i = 0; i < pulls.size(); ++i) {
      const auto place = static_cast<std::size_t>(
          std::ranges::lower_bound(truth_.answers.statements, drawn.frame.columns[i].statement) -
          truth_.answers.statements.begin());
      seen_[place].ask.pull = pulls[i];
      seen_[place].ask.on_map = true;
      seen_[place].loading = drawn.frame.columns[i].loading;
    }
  }

  std::pair<double, double> found() const {
    const Answers answers = answers_of(given_);
    const auto of = divided(answers, truth_.groups);
    std::vector<std::int32_t> now, then;
    for (std::size_t i = 0; i < answers.people.size(); ++i) {
      const auto group = truth_.group_of.find(answers.people[i]);
      if (group == truth_.group_of.end()) continue;
      now.push_back(of[i]);
      then.push_back(group->second);
    }
    const auto shared = most_shared(answers, of, truth_.groups);
    const auto common = std::ranges::count_if(
        shared, [&](std::int64_t statement) { return truth_.shared.contains(statement); });
    return {adjusted_rand_index(now, then),
            static_cast<double>(common) / static_cast<double>(truth_.shared.size())};
  }

 private:
  static void count(Seen& seen, Response response) {
    ++seen.ask.heard;
    (response == Response::agree      ? seen.counts.agree
     : response == Response::disagree ? seen.counts.disagree
                                      : seen.counts.pass) += 1;
  }

  /// A rule sees what the person answered; what they never answered in truth is not offered.
  std::size_t choose(const std::vector<Seen>& own, const std::vector<const Entry*>& left,
                     const std::vector<bool>& gave) {
    std::vector<Seen> offered = own;
    for (std::size_t j = 0; j < offered.size(); ++j) {
      offered[j].ask.answered = gave[j];
    }
    std::vector<double> weights = rule_(offered);
    double sum = 0;
    for (const Entry* entry : left) sum += weights[entry->statement];
    double drawn = sum * random_.unit();
    std::size_t chosen = 0;
    for (const Entry* entry : left) {
      if (weights[entry->statement] <= 0) continue;
      chosen = entry->statement;
      drawn -= weights[entry->statement];
      if (drawn < 0) break;
    }
    return chosen;
  }

  const Truth& truth_;
  const Rule& rule_;
  Random random_;
  std::vector<Seen> seen_;
  std::vector<GivenResponse> given_;
};

void simulate(const std::string& name, const Truth& truth) {
  fmt::print("{}: {} people, {} statements, {} groups\n", name, truth.answers.people.size(),
             truth.answers.statements.size(), truth.groups);
  for (const auto& [rule_name, rule] : rules()) {
    std::vector<double> groups(quarters), shared(quarters);
    for (int round = 0; round < rounds; ++round) {
      Random random(static_cast<std::uint64_t>(round) + 1);
      std::vector<std::size_t> order(truth.answers.people.size());
      std::iota(order.begin(), order.end(), std::size_t{0});
      for (std::size_t i = order.size(); i > 1; --i) {
        std::swap(order[i - 1], order[random.below(i)]);
      }
      Conversation conversation(truth, rule, random.next());
      for (std::size_t i = 0; i < order.size(); ++i) {
        conversation.person_comes(order[i]);
        if ((i + 1) % people_between_maps == 0) conversation.draw_again();
        for (std::size_t quarter = 0; quarter < quarters; ++quarter) {
          if (i + 1 != order.size() * (quarter + 1) / quarters) continue;
          const auto [rand, common] = conversation.found();
          groups[quarter] += rand / rounds;
          shared[quarter] += common / rounds;
        }
      }
    }
    fmt::print("  {:12} groups {:.2f} {:.2f} {:.2f} {:.2f}   shared {:.2f} {:.2f} {:.2f} {:.2f}\n",
               rule_name, groups[0], groups[1], groups[2], groups[3], shared[0], shared[1],
               shared[2], shared[3]);
  }
}

}  // namespace
}  // namespace alongside

int main(int argc, char** argv) {
  for (int i = 1; i < argc; ++i) {
    const std::filesystem::path folder(argv[i]);
    alongside::simulate(folder.filename().string(),
                        alongside::truth_of(alongside::conversation_of(folder)));
  }
}
