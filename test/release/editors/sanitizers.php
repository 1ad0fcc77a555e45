<?php
/**
 * Puts HTML through what PHP systems do to it: WordPress's kses and the filters of `the_content`, and HTML Purifier. No site
 * and no database: their functions are called as the systems call them.
 *
 * The argument is the folder where Debian's packages were unpacked. Standard input is JSON, {"tool": "...", "html": [...]};
 * standard output the HTML in the same order.
 */

error_reporting(E_ALL & ~E_DEPRECATED & ~E_NOTICE & ~E_WARNING);
$folder = $argv[1];
$asked = json_decode(stream_get_contents(STDIN), true, 512, JSON_THROW_ON_ERROR);

define('ABSPATH', "$folder/usr/share/wordpress/");
define('WPINC', 'wp-includes');

$includes = ABSPATH . WPINC;
foreach (['plugin', 'class-wp-list-util', 'load', 'functions', 'formatting', 'kses', 'shortcodes', 'pomo/translations', 'l10n'] as $file) {
    if (is_file("$includes/$file.php")) require_once "$includes/$file.php";
}

// What a site has set: its alphabet, and no smilies. There is no database to ask.
add_filter('pre_option', fn ($given, $name, $default) => ['blog_charset' => 'UTF-8', 'use_smilies' => 0][$name] ?? ($default ?: 0), 10, 3);

const TAGS = ['civic-vision-banner', 'civic-goal-area-list', 'civic-goal-list', 'civic-progress-gauge', 'civic-trend-chart', 'civic-peer-comparison', 'civic-goal-summary', 'civic-feedback-prompt', 'civic-goal-page'];

function allow_embeds($allowed) {
    foreach (TAGS as $tag)
        $allowed[$tag] = array_fill_keys(['data', 'data-json', 'src', 'lang', 'heading-level', 'appearance', 'sender', 'actions', 'as-of', 'class', 'id'], true);
    return $allowed;
}

/** What is stored when an author without unfiltered_html saves a post. */
$kses = fn ($html) => wp_kses($html, 'post');
/** What `the_content` prints: the default filters that change a text. */
$content = fn ($html) => do_shortcode(shortcode_unautop(wpautop(wptexturize($html))));

$purify = function ($allow) use ($folder) {
    // Debian's version has a way of writing that PHP 8 has given up: each file is read with the new one.
    spl_autoload_register(function ($class) use ($folder) {
        $file = "$folder/usr/share/php/" . strtr($class, '_', '/') . '.php';
        if (str_starts_with($class, 'HTMLPurifier') && is_file($file))
            eval('?>' . preg_replace('/(\$\w+(?:\[[^\]]*\])?)\{(\$?\w+)\}/', '$1[$2]', file_get_contents($file)));
    });
    set_include_path("$folder/usr/share/php");
    define('HTMLPURIFIER_PREFIX', "$folder/usr/share/php");
    define('HTMLPURIFIER_SCHEMA_INC', HTMLPURIFIER_PREFIX);
    $config = HTMLPurifier_Config::createDefault();
    $config->set('Cache.DefinitionImpl', null);
    if ($allow) {
        $config->set('HTML.DefinitionID', 'civic-goals');
        $definition = $config->maybeGetRawHTMLDefinition();
        foreach (TAGS as $tag)
            $definition->addElement($tag, 'Block', 'Flow', 'Common', ['data' => 'Text', 'data-json' => 'Text', 'src' => 'URI', 'heading-level' => 'Text', 'appearance' => 'Text', 'sender' => 'Text', 'actions' => 'Text', 'as-of' => 'Text']);
        foreach (['data-civic', 'data-civic-data', 'data-civic-src', 'data-civic-heading-level', 'data-civic-lang', 'data-civic-appearance', 'data-civic-sender', 'data-civic-actions', 'data-civic-as-of'] as $name)
            $definition->addAttribute('div', $name, 'Text');
    }
    $purifier = new HTMLPurifier($config);
    return fn ($html) => $purifier->purify($html);
};

$run = match ($asked['tool']) {
    'content' => $content,
    'kses' => fn ($html) => $content($kses($html)),
    'kses-allowed' => function ($html) use ($kses, $content) {
        add_filter('wp_kses_allowed_html', 'allow_embeds');
        return $content($kses($html));
    },
    'purifier' => $purify(false),
    'purifier-allowed' => $purify(true),
};

echo json_encode(array_map($run, $asked['html']), JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_THROW_ON_ERROR);
