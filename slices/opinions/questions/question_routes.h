// Handlers of opinions. Only app/routes.cpp includes this. Its rows in the list of routes:
//
//   {Method::get, "/groups/:group/questions", opinions::list_page},
//   {Method::get, "/groups/:group/questions/new", opinions::new_page},
//   {Method::post, "/groups/:group/questions/new", opinions::ask_question},
//   {Method::get, "/groups/:group/questions/:question", opinions::question_and_statements_page},
//   {Method::post, "/groups/:group/questions/:question/answers", opinions::answer_statement},
//   {Method::get, "/groups/:group/questions/:question/statements/new",
//    opinions::new_statement_form_page},
//   {Method::post, "/groups/:group/questions/:question/statements/new",
//    opinions::put_forward_statement},
//   {Method::get, "/groups/:group/questions/:question/statements/:statement/remove",
//    opinions::remove_statement_form_page},
//   {Method::post, "/groups/:group/questions/:question/statements/:statement/remove",
//    opinions::take_out_statement},
//   {Method::get, "/groups/:group/questions/:question/close", opinions::close_question_page},
//   {Method::post, "/groups/:group/questions/:question/close", opinions::close_question_now},
//   {Method::get, "/groups/:group/questions/:question/results",
//    opinions::results_of_question_page},
//   {Method::get, "/groups/:group/questions/:question/results/live",
//    opinions::results_of_question_live},
//   {Method::get, "/groups/:group/questions/:question/picture",
//    opinions::picture_of_question_page},
//   {Method::post, "/groups/:group/questions/:question/picture", opinions::choose_picture},
//
// Live topics: opinions::results_live_topic() (results_live.h, included here).
#pragma once

#include "foundation/http/router.h"
#include "slices/opinions/results/results_live.h"

namespace alongside::opinions {

// question_routes.cpp
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
Response remove_statement_form_page(const Request& request, Read& read);
Response take_out_statement(const Request& request, Write& write);

// results_routes.cpp
Response results_of_question_page(const Request& request, Read& read);
Response results_of_question_live(const Request& request, Read& read);

// picture_routes.cpp
Response picture_of_question_page(const Request& request, Read& read);
Response choose_picture(const Request& request, Write& write);

}  // namespace alongside::opinions
