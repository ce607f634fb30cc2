// Handlers of questions, statements, results and pictures; opinions_room.cpp lists them.
#pragma once

#include "foundation/base/card.h"
#include "foundation/http/router.h"
#include "slices/groups/groups.h"
#include "slices/opinions/results/results_live.h"

namespace alongside::opinions {

// question_routes.cpp
/// Open questions that a member has still to answer, the newest first.
std::vector<Waiting> waiting_questions(Read& read, const Request& request,
                                       const std::vector<groups::Member>& members);
std::vector<ComingUp> questions_that_close(Read& read, const Request& request,
                                           const std::vector<groups::Member>& members);
Response list_page(const Request& request, Read& read);
Response new_page(const Request& request, Read& read);
Response ask_question(const Request& request, Write& write);
Response question_and_statements_page(const Request& request, Read& read);
Response answer_statement(const Request& request, Write& write);
Response close_question_page(const Request& request, Read& read);
Response close_question_now(const Request& request, Write& write);

// statement_routes.cpp
Response new_statement_form_page(const Request& request, Read& read);
Response put_forward_statement(const Request& request, Write& write);
Response mark_statement_form_page(const Request& request, Read& read);
Response mark_statement(const Request& request, Write& write);

// results_routes.cpp
Response results_of_question_page(const Request& request, Read& read);
Response results_of_question_live(const Request& request, Read& read);

// picture_routes.cpp
Response picture_of_question_page(const Request& request, Read& read);
Response choose_picture(const Request& request, Write& write);

}  // namespace alongside::opinions
