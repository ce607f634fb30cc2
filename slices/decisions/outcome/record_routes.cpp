#include <algorithm>

#include "foundation/base/csv.h"
#include "foundation/base/json_writer.h"
#include "slices/decisions/deciding/ballot_storage.h"
#include "slices/decisions/deciding/marks.h"
#include "slices/decisions/deciding/method.h"
#include "slices/decisions/outcome/option_outcome_storage.h"
#include "slices/decisions/outcome/ranked_count_asking.h"
#include "slices/decisions/pages/option_parts.h"
#include "slices/decisions/pages/stage_parts.h"
#include "slices/decisions/proposals/proposal_asking.h"
#include "slices/decisions/routes.h"

namespace alongside::decisions {
namespace {

/// What the numbers of options count.
std::string_view unit_of(DecisionMethod method) {
  if (method == DecisionMethod::dots) return "dots";
  return method == DecisionMethod::scores ? "points" : "first_places";
}

/// A round that is over, as its page shows it: files hold nothing more. `asked` outlives it.
pages::ProposalShown over_shown(Read& read, const Request& request, const ProposalAsked& asked) {
  pages::ProposalShown shown = shown_of(read, request, asked, round_asked(request));
  if (!shown.is_over()) throw NotFound();
  return shown;
}

class RecordFile {
 public:
  RecordFile(const pages::ProposalShown& shown, const Words& words)
      : shown_(shown), words_(words) {}

  std::string written() {
    const ProposalWords words = shown_.decided_words.value_or(shown_.proposal.words());
    json_.text("title", words.title);
    json_.text("what_would_change", words.change);
    json_.text("for_whom", words.for_whom);
    json_.text("cost", words.cost);
    json_.text("whom_it_might_harm", words.harm);
    if (among_options()) options();
    how();
    outcome();
    json_.list("reasons", [&] { reasons(); });
    json_.list("looked_at_again", [&] {
      for (const Review& one : shown_.reviews) {
        json_.item([&] {
          json_.instant("on", one.said_at);
          json_.text("seen", one.seen);
        });
      }
    });
    return json_.written();
  }

 private:
  bool among_options() const { return has_options(shown_.round->method); }

  /// As files name it, with its number.
  std::string option_name(std::int64_t number) const {
    const auto at = static_cast<std::size_t>(number);
    return at < 1 || at > shown_.round_options.size()
               ? ""
               : name_in_file(at, shown_.round_options[at - 1]);
  }

  void options() {
    json_.list("options", [&] {
      for (std::size_t n = 0; n < shown_.round_options.size(); ++n) {
        json_.item([&] {
          json_.text("option", name_in_file(n + 1, shown_.round_options[n]));
          json_.text("what_it_is", shown_.round_options[n].about);
        });
      }
    });
  }

  void chosen(std::string_view name, std::int64_t side) {
    json_.list(name, [&] {
      for (const std::int64_t one : shown_.outcome.chosen_by(side)) json_.item(option_name(one));
    });
  }

  /// What everybody chose, how ties were broken, and from what the lot followed.
  void choice() {
    chosen("winners", 0);
    json_.text("lot_follows_from", shown_.lot);
    json_.list("ties", [&] {
      for (const OptionTie& one : shown_.outcome.ties) {
        json_.item([&] { tie(one); });
      }
    });
    if (!shown_.outcome.stages.empty()) stages();
  }

  /// Hundred-thousandths as they are, so that nothing is rounded.
  void stages() {
    json_.list("stages", [&] {
      for (const CountStage& one : shown_.outcome.stages) {
        json_.item([&] {
          json_.number("stage", one.stage);
          json_.text("option", option_name(one.option));
          if (one.option == 0) json_.text("what", step_name(one.what));
          if (one.of_option > 0) json_.text("of", option_name(one.of_option));
          if (one.option > 0) json_.boolean("chosen", one.what == CountStage::chosen_now);
          if (!one.hidden) json_.number("votes_of_100000", one.votes);
        });
      }
    });
  }

  static std::string_view step_name(std::int64_t what) {
    const auto step = static_cast<CountStep>(what);
    if (step == CountStep::surplus) return "surplus";
    return step == CountStep::out ? "exclusion" : "first preferences";
  }

  void tie(const OptionTie& one) {
    json_.list("between", [&] {
      for (const std::int64_t option : options_in(one)) json_.item(option_name(option));
    });
    if (one.taken > 0) {
      json_.number("stage", one.stage);
      json_.text("taken", option_name(one.taken));
    }
    json_.text("by", one.by_lot ? "lot" : "rule");
  }

  void how() {
    const Round& round = *shown_.round;
    json_.number("round", round.number);
    json_.object("how", [&] {
      const PlanForm plan = form_of(round.plan());
      json_.text("method", plan.method);
      json_.text("voices", plan.voices);
      if (round.method != DecisionMethod::consent) {
        json_.text("who_has_to_be_for_it", plan.basis);
        if (!among_options()) json_.text("share", plan.threshold);
      }
      if (among_options()) json_.number("options_to_choose", round.places);
      if (round.dots > 0) json_.number("dots_each", round.dots);
      json_.number("quorum_of_100_members", round.quorum_all);
      json_.number("quorum_of_100_of_each_side", round.quorum_side);
    });
    json_.instant("begun_at", *round.started_at);
    json_.instant("ended_at", *round.closes_at);
  }

  void outcome() {
    if (const auto sentence = pages::outcome_sentence(*shown_.round, pages::chosen_names(shown_))) {
      json_.text("outcome", words_(*sentence));
    }
    if (among_options()) choice();
    if (shown_.proposal.review_at) json_.instant("looked_at_again_on", *shown_.proposal.review_at);
    json_.list("sides", [&] {
      for (const RoundSide& one : shown_.sides) {
        json_.item([&] {
          json_.text("side", one.name);
          json_.text("stands", stands(one.stands));
          if (among_options()) chosen("winners", one.side.number);
        });
      }
    });
    json_.list("answers", [&] {
      for (const TallyCell& one : shown_.tally) {
        json_.item([&] { cell(one); });
      }
    });
  }

  static std::string_view stands(Stands stands) {
    if (stands == Stands::for_it) return "for";
    if (stands == Stands::against) return "against";
    return stands == Stands::divided ? "divided" : "not known";
  }

  static std::string_view name_of(Stance stance) {
    if (stance == Stance::for_it) return "for";
    return stance == Stance::against ? "against" : "neither";
  }

  void cell(const TallyCell& one) {
    json_.text("who", one.line == 0 ? "everybody" : pages::names_of_sides(words_, one.sides));
    const bool of_option = among_options() && one.answer > 0;
    const auto answer = answer_of(shown_.round->method, one.answer);
    if (of_option) {
      json_.text("option", option_name(one.answer));
    } else {
      json_.text("answer", answer ? words_(answer->words) : "all answers");
    }
    const std::string_view unit = of_option ? unit_of(shown_.round->method) : "people";
    if (one.hidden) {
      json_.nothing(unit);
    } else {
      json_.number(unit, one.people);
    }
  }

  void reasons() {
    for (const Ballot& one : shown_.ballots) {
      const auto answer = answer_of(shown_.round->method, one.answer);
      if (one.reason.empty() || one.removed_reason || !answer) continue;
      json_.item([&] {
        if (among_options() && !shown_.round->is_secret()) {
          json_.text("gave", pages::given_text(words_, shown_, one));
        }
        if (!shown_.round->is_secret()) json_.text("stance", name_of(answer->stance));
        json_.text("reason", one.reason);
        const std::string name = shown_.name_of(one.said_by);
        if (!name.empty()) json_.text("by", name);
      });
    }
  }

  const pages::ProposalShown& shown_;
  const Words& words_;
  JsonWriter json_;
};

/// Of open answers each one; of secret ones what the table shows.
std::string open_table(const pages::ProposalShown& shown, const std::vector<Ballot>& ballots,
                       const Words& words) {
  std::string csv;
  append_csv_row(csv, {"name", "side", "answer", "reason"});
  for (const Ballot& one : ballots) {
    const auto answer = answer_of(shown.round->method, one.answer);
    const auto side = std::ranges::find(shown.sides, one.side,
                                        [](const RoundSide& of) { return of.side.number; });
    append_csv_row(csv,
                   {shown.name_of(one.said_by), side == shown.sides.end() ? "" : side->name,
                    answer ? words(answer->words) : "", one.removed_reason ? "" : one.reason},
                   CsvFormulas::defuse);
  }
  return csv;
}

/// A line for each who gave anything or stood aside, and a column an option: `alongside count`
/// reads it and counts the same.
std::string open_table_of_options(const pages::ProposalShown& shown,
                                  const std::vector<Ballot>& ballots) {
  std::vector<std::string> line{"voter", "side"};
  for (std::size_t n = 0; n < shown.round_options.size(); ++n) {
    line.push_back(name_in_file(n + 1, shown.round_options[n]));
  }
  std::string csv;
  append_csv_row(csv, line, CsvFormulas::defuse);
  for (const Ballot& one : ballots) {
    const auto side = std::ranges::find(shown.sides, one.side,
                                        [](const RoundSide& of) { return of.side.number; });
    line = {shown.name_of(one.said_by), side == shown.sides.end() ? "" : side->name};
    for (std::string& mark : typed_marks(marks_in(one.marks, shown.round_options.size()))) {
      line.push_back(std::move(mark));
    }
    append_csv_row(csv, line, CsvFormulas::defuse);
  }
  return csv;
}

std::string secret_table_of_options(const pages::ProposalShown& shown, const Words& words) {
  std::string csv;
  append_csv_row(csv, {"who", "option", std::string(unit_of(shown.round->method))});
  for (const TallyCell& one : shown.tally) {
    const auto at = static_cast<std::size_t>(one.answer);
    append_csv_row(
        csv,
        {one.line == 0 ? "everybody" : pages::names_of_sides(words, one.sides),
         at == 0 ? "people who answered" : name_in_file(at, shown.round_options.at(at - 1)),
         one.hidden ? "*" : std::to_string(one.people)},
        CsvFormulas::defuse);
  }
  return csv;
}

std::string secret_table(const pages::ProposalShown& shown, const Words& words) {
  std::string csv;
  append_csv_row(csv, {"who", "answer", "people"});
  for (const TallyCell& one : shown.tally) {
    const auto answer = answer_of(shown.round->method, one.answer);
    append_csv_row(csv,
                   {one.line == 0 ? "everybody" : pages::names_of_sides(words, one.sides),
                    answer ? words(answer->words) : "all answers",
                    one.hidden ? "*" : std::to_string(one.people)},
                   CsvFormulas::defuse);
  }
  return csv;
}

void add_names_of(Read& read, pages::ProposalShown& shown, const std::vector<Ballot>& ballots) {
  std::vector<Id<people::Person>> ids;
  for (const Ballot& one : ballots) {
    if (one.said_by) ids.push_back(*one.said_by);
  }
  for (people::Person& person : people::people_named(read, ids)) {
    shown.names[person.id.number] = std::move(person.name);
  }
}

std::string file_name(const pages::ProposalShown& shown, std::string_view ending) {
  return "decision-" + std::to_string(shown.proposal.id.number) + "-round-" +
         std::to_string(shown.round->number) + std::string(ending);
}

}  // namespace

// GET /groups/:group/decisions/:decision/record.json
Response record_file(const Request& request, Read& read) {
  const ProposalAsked asked = proposal_asked(read, request);
  const pages::ProposalShown shown = over_shown(read, request, asked);
  const Words& words = people::words_of(request, shown.member.visit);
  return download(file_name(shown, ".json"), "application/json",
                  RecordFile(shown, words).written());
}

// GET /groups/:group/decisions/:decision/ballots.blt
Response rankings_file(const Request& request, Read& read) {
  const ProposalAsked asked = proposal_asked(read, request);
  const pages::ProposalShown shown = over_shown(read, request, asked);
  const Round& round = *shown.round;
  // What somebody puts in order is as good as a signature: of a secret ranking nothing leaves.
  if (round.method != DecisionMethod::ranking || round.is_secret()) throw NotFound();
  Rankings rankings{
      .title = shown.decided_words ? shown.decided_words->title : shown.proposal.title,
      .names = {},
      .places = round.places,
      .given = {}};
  for (std::size_t n = 0; n < shown.round_options.size(); ++n) {
    rankings.names.push_back(name_in_file(n + 1, shown.round_options[n]));
  }
  for (const GivenMarks& one : marks_given(read, round.id)) {
    rankings.given.push_back(marks_in(one.marks, rankings.names.size()));
  }
  return download(file_name(shown, ".blt"), "text/plain; charset=utf-8", blt_of_rankings(rankings));
}

// GET /groups/:group/decisions/:decision/answers.csv
Response answers_table(const Request& request, Read& read) {
  const ProposalAsked asked = proposal_asked(read, request);
  pages::ProposalShown shown = over_shown(read, request, asked);
  const Words& words = people::words_of(request, shown.member.visit);
  std::string csv;
  if (shown.round->is_secret()) {
    csv = has_options(shown.round->method) ? secret_table_of_options(shown, words)
                                           : secret_table(shown, words);
  } else {
    const auto ballots = ballots_of(read, shown.round->id, limits::most_ballots_in_file);
    add_names_of(read, shown, ballots);
    csv = has_options(shown.round->method) ? open_table_of_options(shown, ballots)
                                           : open_table(shown, ballots, words);
  }
  return download(file_name(shown, ".csv"), "text/csv; charset=utf-8", csv);
}

}  // namespace alongside::decisions
