#include <algorithm>

#include "foundation/base/text.h"
#include "foundation/tables/plain_text.h"
#include "slices/outcomes/outcome_asking.h"
#include "slices/outcomes/path_parts.h"
#include "slices/outcomes/permissions.h"
#include "slices/outcomes/routes.h"
#include "slices/outcomes/storage.h"

namespace alongside::outcomes {
namespace {

/// What one write takes in without keeping others waiting.
constexpr std::size_t numbers_of_file_most = 500;

OutcomeAsked asked_who_may_say(Transaction& transaction, const Request& request) {
  OutcomeAsked asked = outcome_asked(transaction, request);
  groups::require(asked.member, permissions::say_number);
  return asked;
}

Response number_done(Write& write, const OutcomeAsked& asked, std::string_view what) {
  write.commit();
  return see_other(path_to_outcome(asked.member.group.id, asked.outcome.id) +
                   "?done=" + std::string(what));
}

Problem too_many_numbers() {
  return {"value",
          say_many("An outcome holds {count} number at most. Begin a new outcome",
                   "An outcome holds {count} numbers at most. Begin a new outcome", most_numbers)};
}

struct Brought {
  std::vector<NewNumber> numbers;  // Each with its day.
  std::vector<Message> notes;  // What was read in another way than it stands there, or left out.
};

Result<Brought> numbers_in(const Upload& upload) {
  std::string name = tidied_line(upload.file_name);
  if (name.empty() || name.size() > title_characters) name = "numbers.csv";
  const ReadText text = plain_text_of({"file", name, upload.content});
  if (!text.plain) return Problem{"file", *text.problem};
  const auto read = charting::read_series({"file", name, text.plain->text});
  if (!read) return read.problems();
  if (read->series.points.size() > numbers_of_file_most) {
    return Problem{"file", say_many("Bring {count} number at a time at most: cut the file in two",
                                    "Bring {count} numbers at a time at most: cut the file in two",
                                    static_cast<std::int64_t>(numbers_of_file_most))};
  }
  Brought brought{.numbers = {}, .notes = read->notes};
  for (const charting::Point& point : read->series.points) {
    if (!point.day) {
      return Problem{"file",
                     say("'{when}' is no day. Write days as 2026-11-30", {{"when", point.when}})};
    }
    std::string note = tidied_line(point.note);
    if (character_count(note) > line_characters) {
      return Problem{"file", say("The note of {when} is too long", {{"when", point.when}})};
    }
    brought.numbers.push_back({*point.day, point.value, std::move(note)});
  }
  return brought;
}

Response mended_with(Transaction& transaction, const Request& request, const OutcomeAsked& asked,
                     const Problems& problems) {
  pages::OutcomeShown shown = shown_of(transaction, request, asked);
  shown.problems = problems;
  return mend(request, shown);
}

}  // namespace

// POST /groups/:group/outcomes/:outcome/numbers
Response say_number(const Request& request, Write& write) {
  const OutcomeAsked asked = asked_who_may_say(write, request);
  NumberForm form{.day = typed_day(request, "day"),
                  .value = request.line_field("value"),
                  .number = {},
                  .note = request.line_field("note")};
  form.number = number_in(form.value);
  const auto accepted = accept_number(form);
  Problems problems;
  if (!accepted) {
    problems = accepted.problems();
  } else if (numbers_of(write, asked.outcome.id).size() >= static_cast<std::size_t>(most_numbers)) {
    problems = {too_many_numbers()};
  } else if (!add_number(write, asked.member, asked.outcome.id, *accepted, request.now)) {
    problems = {{"day", say("That day has a number. Correct it below, or choose another day")}};
  } else {
    return number_done(write, asked, "added");
  }
  pages::OutcomeShown shown = shown_of(write, request, asked);
  shown.number = form;
  shown.problems = std::move(problems);
  return mend(request, shown);
}

// POST /groups/:group/outcomes/:outcome/file
Response bring_numbers(const Request& request, Database& database) {
  const auto again = [&](const Problems& problems) {
    return database.read([&](Read& read) {
      return mended_with(read, request, asked_who_may_say(read, request), problems);
    });
  };
  database.read([&](Read& read) { asked_who_may_say(read, request); });
  const Upload* upload = request.upload("file");
  if (!upload || upload->content.empty()) return again({{"file", say("Choose a file")}});
  auto brought = numbers_in(*upload);  // Outside of any write: a long file takes a while.
  if (!brought) return again(brought.problems());
  return database.write([&](Write& write) {
    const OutcomeAsked asked = asked_who_may_say(write, request);
    const std::size_t there = numbers_of(write, asked.outcome.id).size();
    if (there + brought->numbers.size() > static_cast<std::size_t>(most_numbers)) {
      return mended_with(write, request, asked, {too_many_numbers()});
    }
    std::int64_t added = 0;
    for (const NewNumber& number : brought->numbers) {
      added += add_number(write, asked.member, asked.outcome.id, number, request.now) ? 1 : 0;
    }
    write.commit();
    pages::OutcomeShown shown = shown_of(write, request, asked);
    shown.notes = brought->notes;
    const auto kept = static_cast<std::int64_t>(brought->numbers.size()) - added;
    if (kept > 0) {
      shown.notes.push_back(say_many("{count} day has a number already, which stays as it is.",
                                     "{count} days have a number already, which stays as it is.",
                                     kept));
    }
    return ok(pages::outcome(
        people::frame(request, asked.member.visit), shown,
        say_many("{count} number is brought in.", "{count} numbers are brought in.", added)));
  });
}

// POST /groups/:group/outcomes/:outcome/events
Response say_event(const Request& request, Write& write) {
  const OutcomeAsked asked = asked_who_may_say(write, request);
  const EventForm form{.day = typed_day(request, "event_day"),
                       .what = request.line_field("what"),
                       .new_limits = request.checked("new_limits")};
  const auto accepted = accept_event(form);
  const auto many = events_of(write, asked.outcome.id).size();
  if (accepted && many < static_cast<std::size_t>(most_events)) {
    add_event(write, asked.member, asked.outcome.id, *accepted, request.now);
    return number_done(write, asked, "event");
  }
  pages::OutcomeShown shown = shown_of(write, request, asked);
  shown.event = form;
  shown.problems = accepted ? Problems{{"what", say("There are too many already to show more")}}
                            : accepted.problems();
  return mend(request, shown);
}

namespace {

pages::CorrectionShown correction_shown(Transaction& transaction, const OutcomeAsked& asked,
                                        const Number& number) {
  return {.member = asked.member,
          .outcome = asked.outcome,
          .number = number,
          .of_day = numbers_on(transaction, asked.outcome.id, number.day),
          .form = {.value = charting::number_text(number.value, 6),
                   .number = {},
                   .note = number.note,
                   .reason = {}},
          .problems = {}};
}

}  // namespace

// GET /groups/:group/outcomes/:outcome/numbers/:number
Response correction_page(const Request& request, Read& read) {
  const OutcomeAsked asked = asked_who_may_say(read, request);
  return ok(pages::correction(
      people::frame(request, asked.member.visit),
      correction_shown(read, asked,
                       find_number(read, asked.outcome.id, request.id<Number>("number")))));
}

// POST /groups/:group/outcomes/:outcome/numbers/:number
Response correct(const Request& request, Write& write) {
  const OutcomeAsked asked = asked_who_may_say(write, request);
  const auto typed_for = request.id<Number>("number");
  pages::CorrectionShown shown =
      correction_shown(write, asked, number_in_place_of(write, asked.outcome.id, typed_for));
  shown.form = {.value = request.line_field("value"),
                .number = number_in(request.line_field("value")),
                .note = request.line_field("note"),
                .reason = request.line_field("reason")};
  const auto accepted = accept_correction(shown.form);
  if (!accepted) shown.problems = accepted.problems();
  if (shown.number.id != typed_for) {
    shown.problems = {
        {"value", say("Somebody corrected this number while you typed. It is {number} "
                      "now. If that is still wrong, correct it again",
                      {{"number", charting::number_text(shown.number.value, 6)}})}};
  }
  if (!shown.problems.empty()) {
    return unprocessable(pages::correction(people::frame(request, asked.member.visit), shown));
  }
  correct_number(write, asked.member, asked.outcome.id, shown.number, *accepted, request.now);
  return number_done(write, asked, "corrected");
}

}  // namespace alongside::outcomes
