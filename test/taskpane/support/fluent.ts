/**
 * What the pane uses of Fluent, from the packages that its index joins: Jest takes this file for that index, which loads
 * every component anew in every suite. A component that is missing here is undefined in tests: add it.
 */
export { createDOMRenderer, RendererProvider } from '@griffel/react';
export { Button } from '@fluentui/react-button';
export { Field } from '@fluentui/react-field';
export { Input } from '@fluentui/react-input';
export { ProgressBar } from '@fluentui/react-progress';
export { FluentProvider } from '@fluentui/react-provider';
export { Select } from '@fluentui/react-select';
export { Tab, TabList } from '@fluentui/react-tabs';
export { Textarea } from '@fluentui/react-textarea';
export { webDarkTheme, webLightTheme } from '@fluentui/react-theme';
