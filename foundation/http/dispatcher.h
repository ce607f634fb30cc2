// From a parsed request to a response: match, protect, transaction, handler, stops. No sockets:
// the server feeds it, and tests feed it too.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "foundation/http/live.h"
#include "foundation/http/router.h"

namespace alongside {

/// What stopped a request; the app makes a page of it.
enum class Stop {
  bad_request,         // 400
  token_needed,        // 401: for programs
  not_allowed,         // 403
  form_expired,        // 403: no right form token
  not_found,           // 404
  method_not_allowed,  // 405
  too_large,           // 413
  too_many_requests,   // 429
  failed,              // 500
  in_doubt,            // 500: nobody can tell whether it was kept (db/commit_in_doubt.h)
  overloaded,          // 503
};

struct DispatcherOptions {
  const Site& site;
  Database& database;
  std::vector<Route> routes;
  /// The page for a stop. Must not touch the database.
  std::function<std::string(Stop, const Request&)> stop_page;
  std::string sign_in_path = "/sign-in";  // SignInNeeded leads there with `?next=`.
  /// Who asks, for a policy that wants to know: `who` is signed_in, member or bearer, and the
  /// request has its route's parameters. Throws SignInNeeded, NotFound or NotAllowed.
  std::function<Asker(Read&, const Request&, Who who)> find_asker;
  /// Language of a request that has no cookie for it.
  std::function<const Words&(const Request&)> words;
};

class Dispatcher {
 public:
  explicit Dispatcher(DispatcherOptions options);
  ~Dispatcher();

  /// Reads run here, on the caller's thread; writes go to the database's. `answer` is called
  /// once, from any thread.
  using Answer = std::function<void(Response)>;
  void dispatch(Request request, Answer answer);

  /// Before anything of a body is taken: finds out who asks, where the route's policy wants to
  /// know. Nothing, and `request.asker` says who; or what to answer instead.
  std::optional<Response> admit(Request& request);

  /// Waits for the answer: for tests and tools.
  Response dispatch_and_wait(Request request);

  /// The response to what is stopped before it gets here: a body that is too large.
  Response stopped(Stop stop, Request& request);

  const Router& router() const;
  const Site& site() const;

 private:
  struct Inside;
  std::unique_ptr<Inside> inside_;
};

}  // namespace alongside
