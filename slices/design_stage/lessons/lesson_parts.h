// How a lesson is shown, wherever it stands.
#pragma once

#include "slices/design_stage/lessons/lesson_pages.h"

namespace alongside::design_stage::pages {

/// "It went well", as a tag.
void went_tag(Html& html, Went went);
/// All of it, without its subject.
void lesson_words(Html& html, const LessonShown& shown);
/// Subjects that lead to the lessons, each with how it went and whose it is.
void lesson_list(Html& html, const std::vector<LessonShown>& lessons);
/// Looks by subject.
void look_for_subject(Html& html, const Url& path, const std::string& about);

}  // namespace alongside::design_stage::pages
