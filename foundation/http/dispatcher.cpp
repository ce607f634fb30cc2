#include "foundation/http/dispatcher.h"

#include <future>

#include "foundation/db/commit_in_doubt.h"
#include "foundation/db/slow_writes.h"
#include "foundation/http/forms/form_token.h"
#include "foundation/http/forms/forms.h"
#include "foundation/http/forms/kept_answers.h"
#include "foundation/http/forms/same_site.h"
#include "foundation/http/log.h"
#include "foundation/http/signed_link.h"

namespace alongside {

namespace {

int status_of(Stop stop) {
  switch (stop) {
    case Stop::bad_request:
      return 400;
    case Stop::token_needed:
      return 401;
    case Stop::not_allowed:
      return 403;
    case Stop::form_expired:
      return 403;
    case Stop::not_found:
      return 404;
    case Stop::method_not_allowed:
      return 405;
    case Stop::too_large:
      return 413;
    case Stop::too_many_requests:
      return 429;
    case Stop::failed:
      return 500;
    case Stop::in_doubt:
      return 500;
    case Stop::overloaded:
      return 503;
  }
  return 500;
}

/// One request on its way, held until its answer is given: a write may run again, elsewhere.
struct Exchange {
  Request request;
  const Route* route = nullptr;
  std::string new_secret;  // Of a browser that had none; "" otherwise.
  Response response;
  Dispatcher::Answer answer;
};

/// Nothing where the response keeps what it says itself, or what always holds: no-store.
std::string_view cache_control(Caching caching) {
  switch (caching) {
    case Caching::asks_again:
      return "private, no-cache";
    case Caching::for_good:
      return "private, max-age=31536000, immutable";
    case Caching::never:
      break;
  }
  return {};
}

/// What a browser sends by itself proves nothing; a token or a signature is sent on purpose.
bool is_sent_on_purpose(Who who) {
  return who == Who::bearer || who == Who::signed_link;
}

bool is_page(const Response& response) {
  return response.content_type.starts_with("text/html");
}

}  // namespace

struct Dispatcher::Inside {
  DispatcherOptions options;
  Router router;

  explicit Inside(DispatcherOptions given)
      : options(std::move(given)), router(std::move(options.routes)) {}

  /// Words and token for the pages of this request. Returns the secret of a browser without one.
  std::string prepare(Request& request) const {
    request.site = &options.site;
    if (options.words) request.words = &options.words(request);
    std::string secret(request.cookies.first(form_cookie));
    const bool is_new = secret.empty();
    if (is_new) secret = random_token();
    request.form_token = make_form_token(options.site.key, secret);
    return is_new ? secret : std::string();
  }

  bool may_post(const Request& request) const {
    std::string_view token = request.fields.first(form_token_field);
    if (token.empty()) token = request.headers.form_token;
    return comes_from_this_site(request) &&
           right_form_token(options.site.key, request.cookies.first(form_cookie), token);
  }

  /// What stops a request before its handler.
  std::optional<Stop> stop_before(const Request& request, const Router::Match& match) const {
    if (match.route == nullptr) {
      return match.path_known ? Stop::method_not_allowed : Stop::not_found;
    }
    const bool needs_token =
        request.method == Method::post && !is_sent_on_purpose(match.route->policy.who);
    if (needs_token && !may_post(request)) return Stop::form_expired;
    return std::nullopt;
  }

  bool must_find_asker(const Route& route, const Request& request) const {
    const Who who = who_of(route.policy);
    return who != Who::anybody && request.asker.who != who;
  }

  /// In the transaction of whoever asks; throws what stops the request.
  void find_asker(const Route& route, Request& request, Read& read) const {
    const Who who = who_of(route.policy);
    Asker asker;
    if (who == Who::signed_link) {
      if (!is_signed_link(options.site.key, request)) throw NotFound();
    } else {
      if (!options.find_asker) throw SignInNeeded();
      asker = options.find_asker(read, request, who);
    }
    asker.who = who;
    request.asker = asker;
  }

  void find_asker(const Route& route, Request& request) const {
    options.database.read([&](Read& read) { find_asker(route, request, read); });
  }

  Response stop_response(Stop stop, const Request& request) const {
    Response response{.status = status_of(stop)};
    try {
      response.body = options.stop_page ? options.stop_page(stop, request) : "";
    } catch (...) {
      log_failure("stop page", std::current_exception(), request.reference);
    }
    if (response.body.empty()) {
      response.content_type = "text/plain; charset=utf-8";
      response.body = std::to_string(response.status) + "\n";
    }
    if (stop == Stop::token_needed) response.headers.emplace_back("WWW-Authenticate", "Bearer");
    if (stop == Stop::overloaded) response.headers.emplace_back("Retry-After", "5");
    if (stop == Stop::method_not_allowed) {
      response.headers.emplace_back("Allow", request.method == Method::get ? "POST" : "GET, HEAD");
    }
    return response;
  }

  Response sign_in_response(const Request& request, const Route* route) const {
    const bool program = route != nullptr && route->policy.who == Who::bearer;
    if (program) return stop_response(Stop::token_needed, request);
    return see_other(options.sign_in_path + "?next=" + percent_encoded(return_path(request)));
  }

  /// The one place where what was thrown becomes a response.
  Response response_to(const std::exception_ptr& thrown, const Request& request,
                       const Route* route) const {
    try {
      std::rethrow_exception(thrown);
    } catch (const NotFound&) {
      return stop_response(Stop::not_found, request);
    } catch (const NotAllowed&) {
      return stop_response(Stop::not_allowed, request);
    } catch (const SignInNeeded&) {
      return sign_in_response(request, route);
    } catch (const BadRequest&) {
      return stop_response(Stop::bad_request, request);
    } catch (const CommitInDoubt&) {
      log_failure(route == nullptr ? "" : route->pattern, thrown, request.reference);
      return stop_response(Stop::in_doubt, request);
    } catch (...) {
      log_failure(route == nullptr ? "" : route->pattern, thrown, request.reference);
      return stop_response(Stop::failed, request);
    }
  }

  void finish(Exchange& exchange, const std::exception_ptr& thrown) const {
    const Route* route = exchange.route;
    if (thrown) exchange.response = response_to(thrown, exchange.request, route);
    Response& response = exchange.response;
    if (!exchange.new_secret.empty() && exchange.request.method == Method::get &&
        is_page(response)) {
      response.cookies.push_back({std::string(form_cookie), std::move(exchange.new_secret)});
    }
    if (route != nullptr) keep_policy(*route, response);
    exchange.answer(std::move(response));
  }

  static void keep_policy(const Route& route, Response& response) {
    response.route = route.pattern;
    response.capture = route.policy.capture;
    const std::string_view caching = cache_control(route.policy.caching);
    if (response.status == 200 && !caching.empty()) {
      response.headers.emplace_back("Cache-Control", caching);
    }
  }

  /// Who asks and what they get, seen at one moment.
  Response run_read(const Route& route, Request& request) const {
    return options.database.read([&](Read& read) {
      if (must_find_asker(route, request)) find_asker(route, request, read);
      return std::get<ReadHandler>(route.handler)(request, read);
    });
  }

  /// Whether the handler of a stream would let the same request in now.
  bool still_allows(const Route& route, Request request, const std::string& topic) const {
    try {
      request.asker = {};
      return run_read(route, request).live_topic == topic;
    } catch (...) {
      return false;
    }
  }

  void be_asked_again(Exchange& exchange) const {
    exchange.response.live_still_allowed =
        [this, route = exchange.route, request = exchange.request,
         topic = *exchange.response.live_topic] { return still_allows(*route, request, topic); };
  }

  /// Who is signed in, whatever the route's policy asks; 0: nobody.
  std::int64_t signed_in(Read& read, const Request& request) const {
    if (request.asker.person != 0 || !options.find_asker) return request.asker.person;
    try {
      return options.find_asker(read, request, Who::signed_in).person;
    } catch (const SignInNeeded&) {
      return 0;
    }
  }

  std::optional<Sending> sending_of(Read& read, const Exchange& exchange) const {
    if (exchange.route->policy.repeat != Repeat::counts_once) return std::nullopt;
    return alongside::sending_of(exchange.request, signed_in(read, exchange.request));
  }

  /// Files take longer than one transaction may: what they led to is kept after the work. If the
  /// program dies in between they are brought again.
  Response run_upload(const Exchange& exchange, OwnTransactionHandler handler) const {
    const Request& request = exchange.request;
    std::optional<Sending> sending;
    auto kept = options.database.read([&](Read& read) {
      sending = sending_of(read, exchange);
      return sending ? kept_answer(read, request.site->key, *sending) : std::nullopt;
    });
    if (kept) return *std::move(kept);
    Response response = handler(request, options.database);
    if (sending && response.status == 303) {
      options.database.write([&](Write& write) {
        keep_answer(write, request, *sending, response);
        write.commit();
      });
    }
    return response;
  }

  Response run_own(const Exchange& exchange, OwnTransactionHandler handler) const {
    const bool brings_files =
        exchange.request.method == Method::post && exchange.route->policy.body == Body::upload;
    return brings_files ? run_upload(exchange, handler)
                        : handler(exchange.request, options.database);
  }

  void run_here(Exchange& exchange) const {
    std::exception_ptr thrown;
    name_writes(exchange.route->pattern);
    try {
      const Route& route = *exchange.route;
      if (const auto* own = std::get_if<OwnTransactionHandler>(&route.handler)) {
        if (must_find_asker(route, exchange.request)) find_asker(route, exchange.request);
        exchange.response = run_own(exchange, *own);
      } else {
        exchange.response = run_read(route, exchange.request);
        if (exchange.response.live_topic) be_asked_again(exchange);
      }
    } catch (...) {
      thrown = std::current_exception();
    }
    finish(exchange, thrown);
  }

  void run_write(Exchange& exchange, Write& write) const {
    const Request& request = exchange.request;
    const auto sending = sending_of(write, exchange);
    if (sending) {
      if (auto kept = kept_answer(write, request.site->key, *sending)) {
        exchange.response = *std::move(kept);
        return;
      }
    }
    exchange.response = std::get<WriteHandler>(exchange.route->handler)(request, write);
    if (sending && write.committed()) keep_answer(write, request, *sending, exchange.response);
  }

  void submit(const std::shared_ptr<Exchange>& exchange) const {
    if (must_find_asker(*exchange->route, exchange->request)) {
      find_asker(*exchange->route, exchange->request);
    }
    options.database.submit_write(
        [this, exchange](Write& write) {
          name_writes(exchange->route->pattern);
          run_write(*exchange, write);
        },
        [this, exchange](const std::exception_ptr& thrown) { finish(*exchange, thrown); });
  }
};

Dispatcher::Dispatcher(DispatcherOptions options)
    : inside_(std::make_unique<Inside>(std::move(options))) {}

Dispatcher::~Dispatcher() = default;

void Dispatcher::dispatch(Request request, Answer answer) {
  Exchange exchange{.request = std::move(request), .answer = std::move(answer)};
  exchange.new_secret = inside_->prepare(exchange.request);
  Router::Match match = inside_->router.match(exchange.request.method, exchange.request.path);
  if (const auto stop = inside_->stop_before(exchange.request, match)) {
    exchange.response = inside_->stop_response(*stop, exchange.request);
    return inside_->finish(exchange, nullptr);
  }
  exchange.route = match.route;
  exchange.request.parameters = std::move(match.parameters);
  if (!std::holds_alternative<WriteHandler>(match.route->handler)) {
    return inside_->run_here(exchange);
  }
  const auto shared = std::make_shared<Exchange>(std::move(exchange));
  try {
    inside_->submit(shared);
  } catch (...) {
    inside_->finish(*shared, std::current_exception());
  }
}

std::optional<Response> Dispatcher::admit(Request& request) {
  inside_->prepare(request);
  Router::Match match = inside_->router.match(request.method, request.path);
  if (match.route == nullptr) return std::nullopt;  // `dispatch` says so.
  request.parameters = std::move(match.parameters);
  Response response;
  try {
    const bool crosses = !is_sent_on_purpose(match.route->policy.who) &&
                         request.method == Method::post && !comes_from_this_site(request);
    if (!crosses) {
      if (inside_->must_find_asker(*match.route, request)) {
        inside_->find_asker(*match.route, request);
      }
      return std::nullopt;
    }
    response = inside_->stop_response(Stop::form_expired, request);
  } catch (...) {
    response = inside_->response_to(std::current_exception(), request, match.route);
  }
  Inside::keep_policy(*match.route, response);
  return response;
}

Response Dispatcher::dispatch_and_wait(Request request) {
  // Shared: the other thread may still be inside `set_value` when this one wakes.
  const auto promise = std::make_shared<std::promise<Response>>();
  dispatch(std::move(request),
           [promise](Response response) { promise->set_value(std::move(response)); });
  return promise->get_future().get();
}

Response Dispatcher::stopped(Stop stop, Request& request) {
  inside_->prepare(request);
  return inside_->stop_response(stop, request);
}

const Router& Dispatcher::router() const {
  return inside_->router;
}

const Site& Dispatcher::site() const {
  return inside_->options.site;
}

}  // namespace alongside
