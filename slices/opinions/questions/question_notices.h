// What members are told of questions.
#pragma once

#include <chrono>
#include <string_view>

#include "foundation/base/notice.h"

namespace alongside::opinions {

inline constexpr NoticeName question_opened{"questions_opened"};
inline constexpr NoticeName question_closes_soon{"questions_closing"};
inline constexpr NoticeName question_closed{"questions_closed"};

/// So long before its end they are told that it comes.
inline constexpr auto told_before_closing = std::chrono::days(2);

/// The kinds of jobs that tell of it, by the number of the question.
inline constexpr std::string_view telling_of_close = "question_ends_soon";
inline constexpr std::string_view closing = "question_ends";

}  // namespace alongside::opinions
