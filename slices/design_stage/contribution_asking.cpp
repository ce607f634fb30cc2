#include "slices/design_stage/contribution_asking.h"

#include "slices/design_stage/contribution_storage.h"
#include "slices/design_stage/path_parts.h"

namespace alongside::design_stage {
namespace {

template <Contributed which>
std::vector<Contribution> texts_at(Read& read, const std::vector<std::int64_t>& numbers) {
  std::vector<Contribution> all;
  for (ContributedText& row : contributed_texts(read, which, numbers)) {
    all.push_back({.number = row.number,
                   .whole = row.group.number,
                   .group = row.group,
                   .text = std::move(row.text),
                   .signed_by = row.written_by,
                   .path = path_to_version(row.group, row.part, {row.number})});
  }
  return all;
}

Contribution with_path(ContributedWords row, std::string path) {
  return {.number = row.number,
          .whole = row.group.number,
          .group = row.group,
          .text = std::move(row.text),
          .signed_by = row.person,
          .path = std::move(path)};
}

template <Contributed which>
std::vector<Contribution> offers_at(Read& read, const std::vector<std::int64_t>& numbers) {
  std::vector<Contribution> all;
  for (const ContributedWords& row : contributed_offers(read, which, numbers)) {
    all.push_back(with_path(row, path_to_offer(row.group, {row.number})));
  }
  return all;
}

template <Contributed which>
std::vector<Contribution> assumptions_at(Read& read, const std::vector<std::int64_t>& numbers) {
  std::vector<Contribution> all;
  for (const ContributedWords& row : contributed_assumptions(read, which, numbers)) {
    all.push_back(with_path(row, path_to_assumption(row.group, {row.number})));
  }
  return all;
}

std::vector<FindableText> offers_to_find(Read& read, const std::vector<std::int64_t>& numbers) {
  std::vector<FindableText> found;
  for (ContributedWords& row : contributed_offers(read, Contributed::there, numbers)) {
    found.push_back({.number = row.number,
                     .group = row.group,
                     .title = {},
                     .text = std::move(row.text),
                     .within = {},
                     .path = path_to_offer(row.group, {row.number})});
  }
  return found;
}

template <Contributed which>
std::vector<Contribution> lessons_at(Read& read, const std::vector<std::int64_t>& numbers) {
  std::vector<Contribution> all;
  for (ContributedLesson& row : contributed_lessons(read, which, numbers)) {
    if (!row.group) continue;  // Nobody looks after those of a group that has ended.
    all.push_back({.number = row.number,
                   .whole = row.group->number,
                   .group = *row.group,
                   .text = std::move(row.what),
                   .signed_by = row.signed_by,
                   .path = path_to_lesson(*row.group, {row.number})});
  }
  return all;
}

std::vector<FindableText> lessons_to_find(Read& read, const std::vector<std::int64_t>& numbers) {
  std::vector<FindableText> found;
  for (ContributedLesson& row : contributed_lessons(read, Contributed::there, numbers)) {
    const bool everybody = row.open || !row.group;
    found.push_back({.number = row.number,
                     .group = row.group.value_or(Id<groups::Group>{}),
                     .found_by = everybody ? FoundBy::everybody : FoundBy::members,
                     .title = std::move(row.subject),
                     .text = std::move(row.what),
                     .within = {},
                     .path = everybody ? path_to_open_lesson({row.number})
                                       : path_to_lesson(*row.group, {row.number})});
  }
  return found;
}

}  // namespace

std::vector<ContributionKind> contributions_of_design() {
  return {{.name = kind_of_texts,
           .heading = say("Beginning well"),
           .at = texts_at<Contributed::there>,
           .taken_out_at = texts_at<Contributed::taken_out>,
           .take_out = take_text_out,
           .put_back = put_text_back},
          {.name = kind_of_offers,
           .heading = say("What each of us brings"),
           .at = offers_at<Contributed::there>,
           .taken_out_at = offers_at<Contributed::taken_out>,
           .take_out = take_offer_out,
           .put_back = put_offer_back},
          {.name = kind_of_assumptions,
           .heading = say("What we may be assuming"),
           .at = assumptions_at<Contributed::there>,
           .taken_out_at = assumptions_at<Contributed::taken_out>,
           .take_out = take_assumption_out,
           .put_back = put_assumption_back},
          {.name = kind_of_lessons,
           .heading = say("Lessons"),
           .at = lessons_at<Contributed::there>,
           .taken_out_at = lessons_at<Contributed::taken_out>,
           .take_out = take_lesson_out,
           .put_back = put_lesson_back}};
}

std::vector<Findable> findable_in_design() {
  return {{.kind = kind_of_offers,
           .job = "words_of_offers",
           .rank = 20,
           .heading = say("What each of us brings"),
           .at = offers_to_find,
           .after = offers_after},
          {.kind = kind_of_lessons,
           .job = "words_of_lessons",
           .rank = 25,
           .heading = say("Lessons"),
           .at = lessons_to_find,
           .after = lessons_after,
           .part_of = "groups"}};
}

}  // namespace alongside::design_stage
