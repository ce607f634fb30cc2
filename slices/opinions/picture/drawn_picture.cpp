#include "slices/opinions/picture/drawn_picture.h"

#include <algorithm>
#include <cassert>
#include <cstdlib>

namespace alongside::opinions {
namespace {

using opinion_map::Alikeness;
using opinion_map::AlikenessTable;
using opinion_map::Answers;
using opinion_map::GivenResponse;

/// So many who answered before it is said that all agree, and so many on either of two sides before
/// it is said that they are split.
constexpr std::int64_t people_to_agree = 3;
constexpr std::int64_t people_to_split = 2;

std::optional<Answer> answer_to(const Sharer& sharer, Id<Statement> statement) {
  const auto found =
      std::ranges::lower_bound(sharer.answers, statement, {}, &StatementAnswer::statement);
  if (found == sharer.answers.end() || found->statement != statement) return std::nullopt;
  return found->answer;
}

std::optional<Answer> shown_answer(const Sharer& sharer, Id<Statement> statement) {
  const auto answer = answer_to(sharer, statement);
  return answer && stands_in_picture(*answer) ? answer : std::nullopt;
}

SideAnswers side_answers(const PictureMaterial& material, const SidePeople& side,
                         const PictureStatement& statement) {
  SideAnswers answers{.side = {.people = side.people}};
  for (const Tally& tally : statement.tallies) {
    if (tally.constituency == side.side) answers.all += tally.counts;
  }
  for (const Sharer& sharer : material.sharers) {
    if (sharer.side != side.side) continue;
    ++answers.side.sharing;
    const auto answer = answer_to(sharer, statement.id);
    if (answer) answers.sharing += opinions::counts_of(*answer, false);
  }
  return answers;
}

bool may_be_shown(const PictureMaterial& material, const PictureStatement& statement) {
  std::vector<SideAnswers> sides;
  for (const SidePeople& side : material.sides) {
    sides.push_back(side_answers(material, side, statement));
  }
  return statement_is_shown(sides, material.once_shared);
}

DrawnStatement drawn_statement(const PictureStatement& statement,
                               const std::vector<const Sharer*>& people) {
  DrawnStatement drawn{.id = statement.id, .text = statement.text};
  for (const Sharer* person : people) {
    drawn.answers.push_back(shown_answer(*person, statement.id));
    if (drawn.answers.back()) drawn.counts += opinions::counts_of(*drawn.answers.back(), false);
  }
  return drawn;
}

/// Those that may be drawn for `looker`, by id; the others that they answered are kept back.
std::vector<PictureStatement> choose(const PictureMaterial& material, const Sharer& looker,
                                     DrawnPicture& picture) {
  std::vector<PictureStatement> chosen;
  for (const PictureStatement& statement : material.statements) {
    if (!shown_answer(looker, statement.id)) continue;
    if (may_be_shown(material, statement)) {
      chosen.push_back(statement);
    } else {
      picture.kept_back.push_back(statement.text);
    }
  }
  return chosen;
}

std::int64_t answers_to(const PictureStatement& statement) {
  Counts all;
  for (const Tally& tally : statement.tallies) all += tally.counts;
  return all.answered();
}

void keep_most_answered(std::vector<PictureStatement>& statements, DrawnPicture& picture) {
  if (statements.size() <= statements_in_picture_most) return;
  picture.not_drawn = statements.size() - statements_in_picture_most;
  std::ranges::sort(statements, [](const PictureStatement& one, const PictureStatement& other) {
    const auto answers = answers_to(one), others = answers_to(other);
    return answers != others ? answers > others : one.id < other.id;
  });
  statements.resize(statements_in_picture_most);
  std::ranges::sort(statements, {}, &PictureStatement::id);
}

Answers matrix_of(const PictureMaterial& material,
                  const std::vector<PictureStatement>& statements) {
  std::vector<GivenResponse> given;
  for (const Sharer& sharer : material.sharers) {
    for (const PictureStatement& statement : statements) {
      const auto answer = shown_answer(sharer, statement.id);
      if (!answer) continue;
      const auto response = *answer == Answer::agree      ? opinion_map::Response::agree
                            : *answer == Answer::disagree ? opinion_map::Response::disagree
                                                          : opinion_map::Response::pass;
      given.push_back({sharer.person.number, statement.id.number, response});
    }
  }
  return opinion_map::answers_of(std::move(given));
}

/// In the order of the picture; people without an answer in it stand at its end.
std::vector<const Sharer*> ordered_people(const PictureMaterial& material, const Answers& matrix,
                                          const std::vector<std::size_t>& order) {
  std::vector<const Sharer*> people;
  for (const std::size_t place : order) {
    const Id<people::Person> id{matrix.people[place]};
    people.push_back(&*std::ranges::lower_bound(material.sharers, id, {}, &Sharer::person));
  }
  for (const Sharer& sharer : material.sharers) {
    if (std::ranges::find(people, &sharer) == people.end()) people.push_back(&sharer);
  }
  return people;
}

AlikenessTable in_order(const AlikenessTable& table, const std::vector<std::size_t>& order,
                        std::size_t people) {
  AlikenessTable ordered(people, std::vector<Alikeness>(people));
  for (std::size_t one = 0; one < order.size(); ++one) {
    for (std::size_t other = 0; other < order.size(); ++other) {
      ordered[one][other] = table[order[one]][order[other]];
    }
  }
  return ordered;
}

/// The larger share first; of equal shares the one of more answers.
bool is_nearer(const Alikeness& one, const Alikeness& other) {
  const std::int64_t mine = one.same * other.shared, theirs = other.same * one.shared;
  return mine != theirs ? mine > theirs : one.shared > other.shared;
}

std::vector<std::size_t> nearest_to(const AlikenessTable& alike, std::size_t person) {
  std::vector<std::size_t> nearest;
  for (std::size_t other = 0; other < alike.size(); ++other) {
    const Alikeness& pair = alike[person][other];
    if (other == person || !pair.known()) continue;
    if (!nearest.empty()) {
      const Alikeness& best = alike[person][nearest.front()];
      if (is_nearer(best, pair)) continue;
      if (is_nearer(pair, best)) nearest.clear();
    }
    nearest.push_back(other);
  }
  return nearest;
}

bool all_say_the_same(const Counts& counts) {
  return counts.answered() >= people_to_agree && counts.not_sure == 0 &&
         std::min(counts.agree, counts.disagree) == 0;
}

bool is_split(const Counts& counts) {
  return std::min(counts.agree, counts.disagree) >= people_to_split;
}

/// The more even first; of two that are as even, the one with fewer who are not sure.
bool is_more_even(const Counts& one, const Counts& other) {
  const auto apart = [](const Counts& counts) { return std::abs(counts.agree - counts.disagree); };
  const std::int64_t mine = apart(one) * (other.agree + other.disagree);
  const std::int64_t theirs = apart(other) * (one.agree + one.disagree);
  return mine != theirs ? mine < theirs : one.not_sure < other.not_sure;
}

void name_statements(DrawnPicture& picture) {
  for (std::size_t n = 0; n < picture.statements.size(); ++n) {
    if (all_say_the_same(picture.statements[n].counts)) picture.agreed.push_back(n);
    if (is_split(picture.statements[n].counts)) picture.split.push_back(n);
  }
  std::ranges::sort(picture.split, [&](std::size_t one, std::size_t other) {
    const Counts& mine = picture.statements[one].counts;
    const Counts& theirs = picture.statements[other].counts;
    if (is_more_even(mine, theirs)) return true;
    return !is_more_even(theirs, mine) && one < other;
  });
  if (picture.split.size() > statements_named_most) picture.split.resize(statements_named_most);
}

}  // namespace

std::vector<SideSharing> sharing_of(const PictureMaterial& material) {
  std::vector<SideSharing> sides;
  for (const SidePeople& side : material.sides) {
    const auto sharing = std::ranges::count(material.sharers, side.side, &Sharer::side);
    sides.push_back({.people = side.people, .sharing = sharing});
  }
  return sides;
}

DrawnPicture drawn_picture(const PictureMaterial& material, Id<people::Person> looker) {
  const auto looking = std::ranges::lower_bound(material.sharers, looker, {}, &Sharer::person);
  assert(looking != material.sharers.end() && looking->person == looker);
  DrawnPicture picture;
  std::vector<PictureStatement> statements = choose(material, *looking, picture);
  keep_most_answered(statements, picture);
  const Answers matrix = matrix_of(material, statements);
  const AlikenessTable alike = opinion_map::alikeness_of_people(matrix);
  const auto order = opinion_map::seriated(opinion_map::distances_of(alike));
  const std::vector<const Sharer*> people = ordered_people(material, matrix, order);
  for (const Sharer* person : people) {
    if (person->person == looker) picture.looker = picture.people.size();
    picture.people.push_back(person->person);
  }
  // Every statement drawn has an answer of who looks, so the matrix has a column for each.
  const auto columns = opinion_map::seriated(
      opinion_map::distances_of(opinion_map::alikeness_of_statements(matrix)));
  for (const std::size_t column : columns) {
    picture.statements.push_back(drawn_statement(statements[column], people));
  }
  picture.alike = in_order(alike, order, people.size());
  for (std::size_t person = 0; person < people.size(); ++person) {
    picture.nearest.push_back(nearest_to(picture.alike, person));
  }
  name_statements(picture);
  return picture;
}

}  // namespace alongside::opinions
