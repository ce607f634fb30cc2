// Pages of lessons: of a group, of everybody, and what somebody does with one
// of theirs.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "foundation/base/contributions/aside.h"
#include "foundation/html/components.h"
#include "foundation/html/page.h"
#include "slices/design_stage/lessons/lesson_rule.h"
#include "slices/groups/groups.h"

namespace alongside::design_stage::pages {

struct LessonShown {
  Lesson lesson;
  std::string by;    // "" without a name.
  std::string path;  // Its own page.
};

struct LessonsShown {
  const groups::Member& member;
  bool open = false;
  std::vector<LessonShown> own;     // Of the group.
  std::vector<LessonShown> others;  // Of other groups that everybody may read.
  std::string about;                // What was looked for among these.
  html::Paging paging;
};
std::string lessons(const html::Frame& frame, const LessonsShown& shown,
                    std::optional<Message> notice);

std::string new_lesson(const html::Frame& frame, const groups::Member& member,
                       const LessonForm& form, const Problems& problems);
/// The code is shown here alone.
std::string lesson_left(const html::Frame& frame, const groups::Member& member,
                        const std::string& code);

struct OneLessonShown {
  LessonShown lesson;
  std::vector<html::Crumb> breadcrumbs;
  std::vector<Aside> asides;
  bool own = false;  // Signed by who looks: they may take it back.
};
std::string lesson(const html::Frame& frame, const OneLessonShown& shown);

struct OpenLessonsShown {
  std::vector<LessonShown> lessons;
  std::string about;
  std::string next;  // Path of the next page; "" on the last.
};
std::string open_lessons(const html::Frame& frame, const OpenLessonsShown& shown);

struct TakingBackShown {
  std::optional<LessonShown> lesson;  // The one with this code, or that they signed.
  std::string code;
  Problems problems;
};
std::string taking_back(const html::Frame& frame, const TakingBackShown& shown);
std::string taken_back(const html::Frame& frame);

}  // namespace alongside::design_stage::pages
