#include "slices/opinions/exports/exported_question.h"

#include <algorithm>
#include <map>

#include "slices/opinions/map/shown/own_place.h"

namespace alongside::opinions {
namespace {

std::string exported(const ShownNumber& number) {
  return number.hidden ? std::string() : std::to_string(number.number);
}

std::string exported_sum(const ShownNumber& one, const ShownNumber& other) {
  if (one.hidden || other.hidden) return {};
  return std::to_string(one.number + other.number);
}

ExportedCounts exported(const ShownCounts& counts) {
  return {.votes = exported(counts.answered),
          .agrees = exported(counts.agree),
          .disagrees = exported(counts.disagree),
          .passes = exported_sum(counts.not_sure, counts.rather_not_say)};
}

void add_map(ExportedStatement& statement, const ShownMap& map, Id<Statement> id) {
  const auto on_map = std::ranges::find(map.statements, id, &StatementOfMap::id);
  if (on_map == map.statements.end()) return;
  statement.on_map = true;
  statement.groups.resize(map.groups.size());
  if (!on_map->enough) return;
  statement.on_map_together = exported(on_map->groups.all);
  for (std::size_t group = 0; group < on_map->groups.sides.size(); ++group) {
    statement.groups[group] = exported(on_map->groups.sides[group]);
  }
}

std::int8_t vote_of(Answer answer) {
  if (answer == Answer::agree) return 1;
  return answer == Answer::disagree ? std::int8_t{-1} : std::int8_t{0};
}

/// The letter of the group in which somebody who is counted on the map stands.
std::optional<int> letter_of(const opinion_map::OpinionMap* map, const opinion_map::Frame* frame,
                             const std::vector<opinion_map::GivenResponse>& responses) {
  if (map == nullptr || frame == nullptr) return std::nullopt;
  const auto own = own_place(*map, *frame, responses);
  if (!own || !own->group || own->missing > 0) return std::nullopt;
  return map->groups[*own->group].letter;
}

}  // namespace

ExportedQuestion exported_question(const QuestionToExport& question) {
  const Results& results = question.results;
  ExportedQuestion exported_here{.topic = results.title,
                                 .description = question.description,
                                 .url = question.url,
                                 .voters = exported(results.participants)};
  if (question.map != nullptr) {
    exported_here.voters_on_map = exported(question.map->counted);
    for (const ShownGroup& group : question.map->groups) {
      exported_here.letters.push_back(group.letter);
    }
  }
  for (const StatementResult& result : results.statements) {
    ExportedStatement statement{
        .id = result.source_id.empty() ? std::to_string(result.statement.number) : result.source_id,
        .text = result.text,
        .meta = std::ranges::binary_search(question.meta, result.statement)};
    if (result.enough) statement.all = exported(result.tally.all);
    if (question.map != nullptr) add_map(statement, *question.map, result.statement);
    exported_here.statements.push_back(std::move(statement));
  }
  return exported_here;
}

ExportedVotes exported_votes(const std::vector<Id<Statement>>& statements,
                             const std::vector<PublicAnswer>& answers,
                             const opinion_map::OpinionMap* map, const opinion_map::Frame* frame) {
  std::map<Id<Statement>, std::uint32_t> places;
  for (const Id<Statement> id : statements) {
    places.emplace(id, static_cast<std::uint32_t>(places.size()));
  }
  ExportedVotes votes;
  std::vector<opinion_map::GivenResponse> responses;
  std::int64_t person = 0;
  const auto finish_person = [&] {
    if (!responses.empty()) votes.groups.back() = letter_of(map, frame, responses);
    responses.clear();
  };
  for (const PublicAnswer& answer : answers) {
    const auto place = places.find(answer.statement);
    if (place == places.end()) continue;
    if (votes.groups.empty() || answer.participant != person) {
      finish_person();
      person = answer.participant;
      votes.groups.emplace_back();
    }
    const std::int8_t vote = vote_of(answer.answer);
    votes.votes.push_back({.person = static_cast<std::uint32_t>(votes.groups.size() - 1),
                           .statement = place->second,
                           .vote = vote,
                           .important = answer.matters});
    responses.push_back({.person = answer.participant,
                         .statement = answer.statement.number,
                         .response = static_cast<opinion_map::Response>(vote)});
  }
  finish_person();
  return votes;
}

}  // namespace alongside::opinions
