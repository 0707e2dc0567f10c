/** The pane's icons, in place of the index of thousands, as in fluent.ts. */
export { CheckmarkCircle12Filled } from '@fluentui/react-icons/svg/checkmark-circle';
export { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
export { DiamondDismiss12Filled } from '@fluentui/react-icons/svg/diamond-dismiss';
export { iconFilledClassName, iconRegularClassName } from '@fluentui/react-icons/utils';
export { Warning12Filled } from '@fluentui/react-icons/svg/warning';
