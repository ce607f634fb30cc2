#include "slices/opinions/map/files/map_commands.h"

#include <algorithm>
#include <iterator>

#include "foundation/files/read_file.h"
#include "foundation/files/whole_files.h"
#include "foundation/html/standalone_page.h"
#include "slices/opinions/imports/import_files_commands.h"
#include "slices/opinions/map/files/map_csv.h"
#include "slices/opinions/map/pages/map_report_parts.h"
#include "slices/opinions/map/pages/map_wording_parts.h"
#include "slices/opinions/map/shown/shown_map.h"

namespace alongside::opinions {
namespace {

using opinion_map::DrawnMap;
using opinion_map::OpinionMap;
using opinion_map::Verdict;

Result<polis::Conversation> read_conversation(const MapFilesOptions& options,
                                              const polis::ReadProgress& progress) {
  const Result<PolisFiles> files = read_polis_files(options.directory);
  if (!files) return files.problems();
  Result<polis::Conversation> conversation =
      polis::read_export(files->as_export(), options.sign, progress);
  if (conversation && conversation->topic.empty()) {
    polis::Conversation named = std::move(conversation).take();
    named.topic = name_of_path(options.directory);
    return named;
  }
  return conversation;
}

Result<SidesOfPeople> read_sides_file(const std::string& path) {
  if (path.empty()) return SidesOfPeople{};
  const auto content = read_needed_file(path, "sides", most_import_file_bytes);
  if (!content) return content.problems();
  return read_sides({"sides", name_of_path(path), *content});
}

/// A share of what varies, in hundredths: the first direction's, and what chance reaches.
Message shares_beside_chance(const OpinionMap& map, const Words& words) {
  return say("The direction in which people differ most carries {share} of all differences. In "
             "answers mixed by chance it carries up to {chance}.",
             {{"share", words.percent(map.evidence.first_share)},
              {"chance", words.percent(map.evidence.first_share_by_chance)}});
}

void append_no_gap(std::vector<Message>& said, const OpinionMap& map, const ShownMap& shown) {
  said.push_back(shown.along_a_line
                     ? say("There are no groups of opinion: people lie along a line.")
                     : say("There are no groups of opinion: people lie in one cloud."));
  said.push_back(said_of_line(shown));
  said.push_back(shares_beside_chance(map, Words::in("en")));
  said.push_back(said_of_no_gap(shown));
}

void append_verdict(std::vector<Message>& said, const OpinionMap& map, const ShownMap& shown) {
  said.push_back(say("{counted} of {people} people answered enough to shape the map.",
                     {{"counted", map.counted}, {"people", map.people}}));
  switch (map.evidence.verdict) {
    case Verdict::groups:
      said.push_back(say_many("There is {count} group of opinion.",
                              "There are {count} groups of opinion.",
                              static_cast<std::int64_t>(map.groups.size())));
      break;
    case Verdict::no_structure:
      said.push_back(
          say("There are no groups of opinion: answers go together no more than by chance."));
      said.push_back(shares_beside_chance(map, Words::in("en")));
      break;
    case Verdict::no_gap:
      append_no_gap(said, map, shown);
      break;
    case Verdict::too_few_people:
      said.push_back(
          say("There are no groups of opinion: it takes at least {least} people who "
              "answered enough.",
              {{"least", static_cast<std::int64_t>(opinion_map::people_for_groups)}}));
  }
  for (const ShownGroup& group : shown.groups) {
    said.push_back(size_of(Words::in("en"), group, SmallNumbers::shown));
  }
}

/// A file of sides may know people who did not take part; that it knows none of them is a mistake.
std::optional<Problem> nobody_has_a_side(const opinion_map::Answers& answers,
                                         const SidesOfPeople& sides) {
  const auto has_side = [](opinion_map::SideNumber side) { return side != opinion_map::no_side; };
  if (sides.people.empty() || std::ranges::any_of(answers.sides, has_side)) return std::nullopt;
  return Problem{"sides",
                 say("Nobody in the file of sides took part. Its column “participant” must hold "
                     "the numbers of “voter-id” in votes.csv.")};
}

/// All counts are public where they came from, so none is hidden.
ShownMap shown_whole(const DrawnMap& drawn, const polis::Conversation& conversation,
                     const std::vector<std::string>& sides, Instant now) {
  MapSurroundings around{.title = conversation.topic,
                         .drawn_at = now,
                         .small_numbers = SmallNumbers::shown,
                         .imported = true,
                         .sides = sides,
                         .reach = drawn.frame.reach};
  around.meta_statements = conversation.summary.meta_statements;
  for (const polis::ImportedStatement& statement : conversation.statements) {
    around.statements.push_back({{statement.source_id}, statement.text});
  }
  ShownMap shown = shown_map(drawn.map, around);
  shown.tells_places = true;
  return shown;
}

std::string report(const ShownMap& map, const std::string& from) {
  return html::standalone_page(Words::in("en"), map.title,
                               [&](Html& html) { map_report(html, map, from); });
}

}  // namespace

opinion_map::Answers answers_in(const polis::Conversation& conversation,
                                const SidesOfPeople& sides) {
  std::vector<opinion_map::GivenResponse> given;
  given.reserve(conversation.answers.size());
  for (const polis::ImportedAnswer& answer : conversation.answers) {
    if (conversation.statements[answer.statement].meta) continue;
    given.push_back({conversation.participant_ids[answer.participant],
                     conversation.statements[answer.statement].source_id,
                     static_cast<opinion_map::Response>(answer.vote)});
  }
  return opinion_map::answers_of(std::move(given), sides.people);
}

Result<std::vector<Message>> write_map_files(const MapFilesOptions& options, Instant now,
                                             const polis::ReadProgress& progress) {
  const auto conversation = read_conversation(options, progress);
  if (!conversation) return conversation.problems();
  const auto sides = read_sides_file(options.sides);
  if (!sides) return sides.problems();
  const opinion_map::Answers answers = answers_in(*conversation, *sides);
  if (const auto problem = nobody_has_a_side(answers, *sides)) return *problem;
  if (const auto problem = make_folder(options.out)) return *problem;
  const DrawnMap drawn = opinion_map::draw_map(answers, {.seed = options.seed});
  const ShownMap shown = shown_whole(drawn, *conversation, sides->names, now);
  const std::string folder = name_of_path(options.directory);
  const auto problem = write_whole(
      options.out,
      {{"participants.csv", participants_csv(answers, drawn)},
       {"statements.csv", statements_csv(drawn.map, conversation->statements, sides->names)},
       {"map.json", opinion_map::json_of(drawn.map)},
       {"report.html", report(shown, conversation->topic == folder ? "" : folder)}});
  if (problem) return *problem;
  std::vector<Message> said = polis::sentences(conversation->summary);
  append_verdict(said, drawn.map, shown);
  return said;
}

}  // namespace alongside::opinions
